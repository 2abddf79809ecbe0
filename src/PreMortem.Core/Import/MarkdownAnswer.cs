using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>The fields of a response (MF7).</summary>
/// <param name="mark">Remembers where a field stands.</param>
internal sealed class MarkdownAnswer(Faults faults, Action<string, int> mark)
{
    private const string Kinds = "avoid, mitigate, transfer, accept, escalate";

    public Risk Read(Risk risk, MarkdownBlock block, string label, string text)
    {
        var (answer, line) = (risk.Response, block.Line);
        var said = MarkdownWords.TextOrNull(text);
        var read = label.ToLowerInvariant() switch
        {
            "early sign" => Set("earlySign", line, answer with { EarlySign = said }),
            "threshold" => Set("threshold", line, answer with { Threshold = said }),
            "watched by" => Set("watcher", line, answer with { Watcher = said }),
            "owner" => Set("owner", line, answer with { Owner = said }),
            "decided by" => Set("decider", line, answer with { Decider = said }),
            "consulted" => Set("consulted", line, answer with { Consulted = said }),
            "can veto" => Set("veto", line, answer with { Veto = said }),
            "whose evidence" => Set("evidenceFrom", line, answer with { EvidenceFrom = said }),
            "carried by" => Set("carriedBy", line, answer with { CarriedBy = said }),
            "led by" => Set("leads", line, answer with { Leads = said }),
            "learning" => Set("learns", line, answer with { Learns = said }),
            "pattern" => Set("pattern", line, answer with { Pattern = said }),
            "how" => Set("how", line, answer with { How = said }),
            "how by" => Set("howBy", line, answer with { HowBy = text.Length == 0 ? null : faults.Date(line, "how by", text) }),
            "takes hold at" => Set("leverage", line, answer with { Leverage = text.Length == 0 ? null : faults.Choice<Leverage>(line, "Takes hold at", text, "parameter, feedback, structure, goal, mental model") }),
            "what they live through" => Set("experience", line, answer with { Experience = said }),
            "serves" => Set("scale", line, answer with { Scale = faults.Choices<ScaleDimension>(line, "Serves", text, MarkdownTraits.Dimensions) }),
            "predict" => Set("prediction", line, answer with { Prediction = said }),
            "study" => Set("studied", line, answer with { Studied = said }),
            "try by" => Set("tryBy", line, answer with { TryBy = text.Length == 0 ? null : faults.Date(line, "try by", text) }),
            "decide" => Set("verdict", line, answer with { Verdict = text.Length == 0 ? null : faults.Choice<ResponseVerdict>(line, "Decide", text, "adopt, adapt, abandon") }),
            "outcome" => Outcome(line, answer, text),
            "if" or "by" or "then" => Moves(line, answer, block.Text),
            var known when known == "response" || known.StartsWith("response (", StringComparison.Ordinal) => Response(line, answer, label, said),
            _ => Unknown(line, answer),
        };
        return risk with { Response = read };
    }

    private Response Response(int line, Response answer, string label, string? said)
    {
        var kind = label.IndexOf('(', StringComparison.Ordinal);
        if (kind > 0)
        {
            mark("response.kind", line);
            answer = answer with { Kind = faults.Choice<ResponseKind>(line, "Response", label[(kind + 1)..].TrimEnd(')', ' '), Kinds) };
        }

        return Set("action", line, answer with { Action = said });
    }

    private Response Outcome(int line, Response answer, string text)
    {
        foreach (var piece in MarkdownWords.Split(text, '·').Where(piece => piece.Length > 0))
        {
            answer = MarkdownWords.Date(piece) is { } day
                ? answer with { OutcomeOn = day }
                : answer with { Outcome = faults.Choice<ResponseOutcome>(line, "Outcome", piece, $"done, dropped, with a day such as {Say.Date(new DateOnly(2026, 8, 22))}") };
        }

        return Set("outcome", line, answer);
    }

    /// <summary><c>**If** … **by** … **then** …</c>: typed text has no bare asterisk.</summary>
    private Response Moves(int line, Response answer, string text)
    {
        foreach (var move in text.Split("**", StringSplitOptions.None).Skip(1).Chunk(2))
        {
            var said = move.Length > 1 ? MarkdownWords.TextOrNull(move[1]) : null;
            answer = move[0].Trim().ToLowerInvariant() switch
            {
                "if" => answer with { IfState = said },
                "by" => answer with { IfBy = said },
                "then" => answer with { ThenMove = said },
                _ => Unknown(line, answer),
            };
        }

        return Set("ifState", line, answer);
    }

    private Response Set(string field, int line, Response answer)
    {
        mark($"response.{field}", line);
        return answer;
    }

    private Response Unknown(int line, Response answer)
    {
        faults.NotHere(line);
        return answer;
    }
}
