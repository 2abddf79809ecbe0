using System.Text.RegularExpressions;
using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>One risk: its line of traits, then a label a field, in any order (MF5 to MF8).</summary>
internal sealed partial class MarkdownRow(Faults faults, Dictionary<string, int> lines, string path)
{
    private readonly List<Vote> _votes = [];
    private Concern? _concern;
    private bool _noVote;
    private Risk _risk = new(0, "");

    /// <param name="title">Markdown still.</param>
    /// <param name="blocks">The traits and the items below it.</param>
    public Risk Read(int line, int number, string title, IEnumerable<MarkdownBlock> blocks)
    {
        lines[path] = line;
        Mark("title", line);
        _risk = new Risk(number, MarkdownWords.Text(title));
        foreach (var block in blocks)
        {
            var labelled = Labelled().Match(block.Text);
            if ((!block.Listed || labelled.Groups["text"].Value.StartsWith('·')) && !lines.ContainsKey($"{path}.status"))
            {
                Mark("status", block.Line);
                (_risk, _noVote) = new MarkdownTraits(faults, lines, path).Read(_risk, block.Line, block.Text);
            }
            else if (block.Listed && labelled.Success)
            {
                Field(block, labelled.Groups["label"].Value.TrimEnd(':', ' '), labelled.Groups["text"].Value);
            }
            else if (MarkdownWords.After(block.Text, "It ") is { } does && does.EndsWith(" the plan", StringComparison.OrdinalIgnoreCase))
            {
                var coupling = faults.Choice<ResponseCoupling>(block.Line, "It … the plan", does.Split(' ')[0], "tightens, loosens");
                Set("response.coupling", block.Line, _risk with { Response = _risk.Response with { Coupling = coupling } });
            }
            else if (MarkdownWords.After(block.Text, $"{MarkdownRisk.Asking}:") is null)
            {
                faults.NotHere(block.Line);
            }
        }

        foreach (var missing in new[] { "retiredWhy", "tension" })
        {
            // What a status needs and lacks is mended at the status.
            lines.TryAdd($"{path}.{missing}", lines.GetValueOrDefault($"{path}.status", line));
        }

        return _risk with { Votes = _votes.ToSeq(), Concern = _noVote ? null : _concern ?? (_votes.Count > 0 ? _votes[^1].Concern : null) };
    }

    private void Field(MarkdownBlock block, string label, string text)
    {
        var line = block.Line;
        if (Reasons().Match(label) is { Success: true })
        {
            _risk = _risk with { LoneVoice = text.Contains("one person alone", StringComparison.OrdinalIgnoreCase), Reasons = block.Below.Select(below => MarkdownReason.Read(below, faults)?.Reason).OfType<RiskReason>().ToSeq() };
            return;
        }

        switch (label.ToLowerInvariant())
        {
            case "retired because": Set("retiredWhy", line, _risk with { RetiredWhy = MarkdownWords.TextOrNull(text) }); break;
            case "because": Set("cause", line, _risk with { Cause = MarkdownWords.Text(text) }); break;
            case "this happened": Set("event", line, _risk with { Event = MarkdownWords.Text(text) }); break;
            case "which led to": Set("consequence", line, _risk with { Consequence = MarkdownWords.Text(text) }); break;
            case "already in place": Set("safeguards", line, _risk with { Safeguards = MarkdownWords.TextOrNull(text) }); break;
            case "next review": Set("nextReview", line, _risk with { NextReview = Day(line, "Next review", text) }); break;
            case "held tension": Held(block, text); return;
            case "vote": Vote(block, text); return;
            case "sign seen": Seen(block, text); return;
            default:
                _risk = new MarkdownAnswer(faults, Mark).Read(_risk, block, label, text);
                break;
        }

        foreach (var below in block.Below)
        {
            faults.NotHere(below.Line);
        }
    }

    private void Held(MarkdownBlock block, string text)
    {
        var day = Day(block.Line, "look again on", MarkdownWords.After(text.TrimStart(',', ' '), "look again on") ?? "");
        var poles = block.Below.ToDictionary(below => below, below => MarkdownWords.After(below.Text, "One pole:"));
        string Pole(string label) => block.Below.Select(below => MarkdownWords.After(below.Text, label)).OfType<string>().Select(MarkdownWords.Text).FirstOrDefault() ?? "";
        Set("tension", block.Line, _risk with { Tension = new Tension(Pole("One pole:"), Pole("The other:"), day ?? default) });
        foreach (var below in poles.Where(pair => pair.Value is null && MarkdownWords.After(pair.Key.Text, "The other:") is null))
        {
            faults.NotHere(below.Key.Line);
        }
    }

    private void Vote(MarkdownBlock block, string text)
    {
        var vote = MarkdownVotes.Read(block, text, faults);
        if (vote.Session.Length == 0 && vote.On == default)
        {
            _concern = vote.Concern;
        }
        else
        {
            _votes.Add(vote);
        }
    }

    private void Seen(MarkdownBlock block, string text)
    {
        var pieces = MarkdownWords.Split(text, '·');
        var sign = new SignSeen("", faults.Date(block.Line, "Sign seen", pieces[0]));
        foreach (var piece in pieces.Skip(1))
        {
            sign = piece switch
            {
                _ when MarkdownWords.After(piece, "at ") is { } where => sign with { Where = MarkdownWords.TextOrNull(where) },
                _ when MarkdownWords.After(piece, "by ") is { } by => sign with { By = MarkdownWords.TextOrNull(by) },
                _ when MarkdownWords.After(piece, "session ") is { } session => sign with { Session = MarkdownWords.TextOrNull(session) },
                _ => sign with { Id = "?" },
            };
        }

        var note = block.Below.Select(below => MarkdownWords.After(below.Text, "Note:")).ToList();
        if (sign.Id.Length > 0 || note.Count > 1 || note.Contains(null))
        {
            faults.Add(block.Line, "A sign that was seen reads like “**Sign seen** 22 August 2026 · at Walker · by Ana”, with “Note: …” below it.");
        }

        lines[$"{path}.signs"] = block.Line;
        _risk = _risk with { Signs = _risk.Signs.Add(sign with { Id = "", Note = note.OfType<string>().Select(MarkdownWords.TextOrNull).FirstOrDefault() }) };
    }

    private DateOnly? Day(int line, string label, string text) => text.Length == 0 && label == "Next review" ? null : faults.Date(line, label, text);

    private void Set(string field, int line, Risk risk)
    {
        Mark(field, line);
        _risk = risk;
    }

    /// <summary>Remembers where a field stands; one that stands twice is a fault, for nobody knows which is meant.</summary>
    private void Mark(string field, int line)
    {
        if (!lines.TryAdd($"{path}.{field}", line))
        {
            faults.Add(line, $"This risk says that twice: here and on line {lines[$"{path}.{field}"]}.");
        }
    }

    [GeneratedRegex(@"^\*\*(?<label>[^*]+)\*\*:?\s*(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[0-9]{1,9} reasons?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reasons();
}
