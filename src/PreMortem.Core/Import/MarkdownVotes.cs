using System.Text.RegularExpressions;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>A closed vote out of its item (MF6).</summary>
internal static partial class MarkdownVotes
{
    private const string Words = "slight, some, major, ends it";

    /// <returns>The vote; its session is empty where it has no day, and then it is a concern alone.</returns>
    public static Vote Read(MarkdownBlock item, string said, Faults faults)
    {
        var concern = new Concern(0, 0, null, null, null, null, 0, [0, 0, 0, 0], 0, LeaderPicked: false);
        var vote = new Vote("", default, null, null, concern);
        foreach (var piece in MarkdownWords.Split(said, '·'))
        {
            vote = With(vote, piece, item.Line, faults);
        }

        foreach (var below in item.Below)
        {
            vote = vote with { Concern = Grouped(vote.Concern, below, faults) };
        }

        return vote;
    }

    private static Vote With(Vote vote, string piece, int line, Faults faults)
    {
        var concern = vote.Concern;
        if (Picks().Match(piece) is { Success: true } picks)
        {
            return vote with { Concern = concern with { Picks = faults.Number(line, "concern", picks.Groups["picks"].Value), Turnout = faults.Number(line, "concern", picks.Groups["turnout"].Value), LeaderPicked = picks.Groups["leader"].Success } };
        }

        if (Range().Match(piece) is { Success: true } range)
        {
            return vote with { Concern = concern with { Low = End(range, "low"), High = End(range, "high"), SpreadLow = End(range, "from"), SpreadHigh = End(range, "to") } };
        }

        return piece switch
        {
            _ when MarkdownWords.After(piece, "rated by ") is { } raters => vote with { Concern = concern with { Raters = faults.Number(line, "rated by", raters) } },
            _ when MarkdownWords.After(piece, "not clear to ") is { } unclear => vote with { Concern = concern with { NotClear = faults.Number(line, "not clear to", unclear) } },
            _ when MarkdownWords.After(piece, "impact ") is { } impact => vote with { Concern = concern with { Impacts = Impacts(impact[(impact.IndexOf(':', StringComparison.Ordinal) + 1)..], line, faults) } },
            _ when MarkdownWords.After(piece, "on ") is { } day => vote with { On = faults.Date(line, "on", day) },
            _ when MarkdownWords.After(piece, "session ") is { } session => vote with { Session = MarkdownWords.Text(session) },
            _ when MarkdownWords.After(piece, "level ") is { } level => vote with { Level = MarkdownWords.TextOrNull(level) },
            _ when MarkdownWords.After(piece, "site ") is { } site => vote with { Site = MarkdownWords.TextOrNull(site) },
            _ => Wrong(vote, line, faults),
        };
    }

    private static Vote Wrong(Vote vote, int line, Faults faults)
    {
        faults.Add(line, "A vote has parts such as “concern 7 of 11 · likelihood 60–80% · rated by 10 · impact major: 1 some, 7 major”.");
        return vote;
    }

    private static Concern Grouped(Concern concern, MarkdownBlock item, Faults faults)
    {
        var site = MarkdownWords.After(item.Text, "By site:");
        if ((site ?? MarkdownWords.After(item.Text, "By role:")) is not { } said || MarkdownWords.Split(said, '·') is not [var name, var raters, var likelihood, .. var more]
            || Range().Match(likelihood) is not { Success: true } range)
        {
            faults.Add(item.Line, "A group’s ratings read like “By site: Walker · rated by 6 · likelihood 65–85% · impact 4 major”.");
            return concern;
        }

        var impacts = more.Select(piece => MarkdownWords.After(piece, "impact ")).OfType<string>().FirstOrDefault();
        var group = new RatingGroup(
            MarkdownWords.Text(name),
            faults.Number(item.Line, "rated by", MarkdownWords.After(raters, "rated by ") ?? ""),
            End(range, "low") ?? 0,
            End(range, "high") ?? 0,
            impacts is null ? [0, 0, 0, 0] : Impacts(impacts, item.Line, faults));
        return site is not null ? concern with { BySite = concern.BySite.Add(group) } : concern with { ByRole = concern.ByRole.Add(group) };
    }

    /// <summary>“1 some, 7 major”</summary>
    private static Seq<int> Impacts(string said, int line, Faults faults)
    {
        var counts = new int[4];
        foreach (var piece in said.Split(',', StringSplitOptions.TrimEntries))
        {
            var word = piece[(piece.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            counts[(int)faults.Choice<Impact>(line, "impact", word, Words)] = faults.Number(line, "impact", piece[..^word.Length].Trim());
        }

        return counts.ToSeq();
    }

    private static int? End(Match range, string name) => MarkdownWords.Number(range.Groups[name].Value);

    [GeneratedRegex(@"^concern (?<picks>[0-9]{1,9}) of (?<turnout>[0-9]{1,9})(?<leader>, and the leader)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picks();

    [GeneratedRegex(@"^likelihood (?<low>[0-9]{1,3}|\?) ?[–-] ?(?<high>[0-9]{1,3}|\?)%(?: \(spread (?<from>[0-9]{1,3}|\?) ?[–-] ?(?<to>[0-9]{1,3}|\?)%\))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}
