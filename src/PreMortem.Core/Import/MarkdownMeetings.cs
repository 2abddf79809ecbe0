using System.Text.RegularExpressions;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>The meetings out of the last section, and what was changed, promised and said in them (MF8, MF9).</summary>
internal sealed partial class MarkdownMeetings(Faults faults, Dictionary<string, int> lines)
{
    public List<SessionSummary> Sessions { get; } = [];

    public Nature? Nature { get; private set; }

    public void Read(MarkdownSection made)
    {
        foreach (var item in made.Items)
        {
            if (MarkdownWords.After(item.Text, "**Session") is { } said && said.IndexOf("**", StringComparison.Ordinal) is >= 0 and var end)
            {
                lines[$"sessions[{Sessions.Count}]"] = item.Line;
                Sessions.Add(Meeting(item, MarkdownWords.Text(said[..end]), said[(end + 2)..]));
            }
            else if (MarkdownWords.After(item.Text, "The work was called ") is { } nature)
            {
                Nature = faults.Nature(item.Line, "The work was called", nature.TrimEnd('.'));
            }
        }
    }

    /// <summary>What a section says of each meeting: of the one there is, or below the lines that name them.</summary>
    /// <param name="members">What of a meeting it tells; remembered with the first line that does.</param>
    public void Said(MarkdownSection? section, Seq<string> members, Func<SessionSummary, MarkdownBlock, SessionSummary?> with)
    {
        var at = Sessions.Count == 1 ? 0 : -1;
        foreach (var block in section?.Blocks ?? [])
        {
            if (!block.Listed)
            {
                at = MarkdownWords.After(block.Text, "Session ") is { } named && MarkdownWords.IndexOf(named, ',', 0) is > 0 and var comma
                    ? Sessions.FindIndex(session => session.Code == MarkdownWords.Text(named[..comma]))
                    : at;
            }
            else if (at < 0)
            {
                faults.Add(block.Line, "Nothing says in which meeting this was said. A line such as “Session K7M42P, 12 June 2026:” stands above it.");
            }
            else if (with(Sessions[at], block) is { } next)
            {
                Sessions[at] = next;
                foreach (var member in members)
                {
                    lines.TryAdd($"sessions[{at}].{member}", block.Line);
                }
            }
            else
            {
                faults.NotHere(block.Line);
            }
        }
    }

    private SessionSummary Meeting(MarkdownBlock item, string code, string said)
    {
        var pieces = MarkdownWords.Split(said, '·');
        string? Labelled(string label) => pieces.Skip(1).Select(piece => MarkdownWords.After(piece, label)).OfType<string>().Select(MarkdownWords.TextOrNull).FirstOrDefault();
        var people = pieces.FirstOrDefault(piece => People().IsMatch(piece)) ?? "0";
        var session = new SessionSummary(
            code,
            faults.Date(item.Line, "Session", pieces[0]),
            Labelled("agenda ") ?? "",
            pieces.Any(piece => piece.StartsWith("anonymous", StringComparison.OrdinalIgnoreCase)),
            Labelled("level "),
            Labelled("site "),
            faults.Number(item.Line, "people", people.Split(' ')[0]),
            [], new ConfidenceShift(null, null), [], null, [], [], [], 0, 0, null,
            !pieces.Contains("still open", StringComparer.OrdinalIgnoreCase));
        return item.Below.Aggregate(session, With);
    }

    private SessionSummary With(SessionSummary session, MarkdownBlock item)
    {
        const string Overridden = "The leader went on from “";
        const string Why = "before it was complete, because:";
        var (line, text) = (item.Line, item.Text);
        switch (text)
        {
            case var _ when MarkdownWords.After(text, "Examined version ") is { } version:
                return session with { PlanVersion = faults.Number(line, "Examined version", version.Split(' ')[0]) };
            case var _ when MarkdownWords.After(text, "Parts put back to the room:") is { } parts:
                return session with { PutBack = MarkdownWords.List(parts) };
            case var _ when MarkdownWords.After(text, "People came from ") is { } sites:
                return session with { Sites = MarkdownWords.List(sites) };
            case var _ when MarkdownWords.After(text, "Reasons given:") is { } reasons:
                return session with { Reasons = faults.Number(line, "Reasons given", reasons) };
            case var _ when MarkdownWords.After(text, "Cards that stayed with their authors and are in no register:") is { } unshared:
                return session with { Unshared = faults.Number(line, "Cards that stayed", unshared) };
            case var _ when MarkdownWords.After(text, "Confidence before:") is { } before:
                return session with { Confidence = session.Confidence with { Before = Spread(line, before) } };
            case var _ when MarkdownWords.After(text, "Confidence after:") is { } after:
                return session with { Confidence = session.Confidence with { After = Spread(line, after) } };
            case var _ when MarkdownWords.After(text, "Next review:") is { } review:
                return session with { NextReview = faults.Date(line, "Next review", review) };
            case var _ when MarkdownWords.After(text, Overridden) is { } step && step.IndexOf('”', StringComparison.Ordinal) is >= 0 and var end && MarkdownWords.After(step[(end + 1)..].Trim(), Why) is { } why:
                return session with { Overrides = session.Overrides.Add(new Override(MarkdownWords.Text(step[..end]), MarkdownWords.Text(why))) };
            default:
                faults.NotHere(line);
                return session;
        }
    }

    private Distribution? Spread(int line, string said)
    {
        if (Confidence().Match(said) is not { Success: true } read)
        {
            faults.Add(line, "Confidence reads like “74 (60–85) · 12 answers”.");
            return null;
        }

        int Number(string name) => MarkdownWords.Number(read.Groups[name].Value) ?? 0;
        var bins = read.Groups["bins"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(bin => MarkdownWords.Number(bin) ?? 0).ToSeq();
        return new Distribution(Number("count"), Number("lower"), Number("median"), Number("upper"), bins);
    }

    [GeneratedRegex(@"^[0-9]{1,9} (?:person|people)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex People();

    [GeneratedRegex(@"^(?<median>[0-9]{1,3}) \((?<lower>[0-9]{1,3})[–-](?<upper>[0-9]{1,3})\) · (?<count>[0-9]{1,9}) answers?(?: · in tens from 0 to 100:(?<bins>[0-9 ]+))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Confidence();
}
