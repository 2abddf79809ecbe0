using System.Text.RegularExpressions;
using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>A register's Markdown read back (MF1 to MF10), also after a hand was at it (IP8).</summary>
internal sealed partial class MarkdownRegister
{
    private static readonly string[] Names =
    [
        "Theory of action", MarkdownKindOfWork.Section, MarkdownScale.Section, "Sites and partners", "Sites and levels", "What we changed", "Held tensions", "Parked", "Lone voices", "Sensed, not yet named", "Parts nobody attacked", "Could not pin down", "Commitments", "Feedback", "Reflection", "Retired",
        Export.MarkdownProblems.Heading, Export.MarkdownDesignFactors.Heading, "How this was made",
    ];

    private readonly Faults _faults = new();
    private readonly List<MarkdownSection> _sections;
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<Risk> _risks = [];
    private readonly MarkdownKeyLines _keys = new();

    private MarkdownRegister(List<MarkdownSection> sections) => _sections = sections;

    public static ReadFile Read(string text)
    {
        var register = new MarkdownRegister(MarkdownLines.Read(text));
        var document = register.Document();
        return register._faults.Problems is { Count: > 0 } problems
            ? new ReadFile.Wrong(problems)
            : new ReadFile.Read(new RegisterFile(document, register._keys.Versions, FromMarkdown: true, register.LineOf));
    }

    private RegisterDocument Document()
    {
        var plan = new MarkdownPlan(_faults, _lines).Read(_sections[0], Section("Theory of action"));
        plan = new MarkdownPartnerLines(_faults, _lines).Read(plan, Section("Sites and partners"));
        var meetings = new MarkdownMeetings(_faults, _lines);
        if (Section("How this was made") is { } made)
        {
            meetings.Read(made);
            _keys.Read(made);
        }

        new MarkdownTold(meetings, _faults, Section).Read();
        Risks();
        var only = meetings.Sessions is [var one] ? one.Code : null;
        var parked = (Section("Parked")?.Items ?? []).Select(ParkedReason).OfType<ParkedReason>().ToList();
        var loose = (Section("Could not pin down")?.Items ?? []).Select(item => MarkdownReason.Unpinned(item, _faults)).OfType<UnpinnedReason>().ToList();
        return new RegisterDocument(
            _keys.Initiative,
            new MarkdownWork(_faults, _lines).Read(plan with { Nature = meetings.Nature, Problems = MarkdownProblemTable.Read(Section(Export.MarkdownProblems.Heading), _faults, _lines) }, Section(MarkdownKindOfWork.Section), Section(MarkdownScale.Section)),
            meetings.Sessions.ToSeq(),
            _risks.Select(_keys.Keyed).ToSeq(),
            _keys.Parked([.. parked.Select(one => one.Reason)], only).Zip(parked, (reason, one) => one with { Reason = reason, Session = reason.Session ?? "" }).ToSeq(),
            _keys.NotPinnedDown([.. loose.Select(one => one.Reason)], only).Zip(loose, (reason, one) => one with { Reason = reason, Session = reason.Session ?? "" }).ToSeq(),
            Rehearsal: _sections[0].Blocks.Exists(block => !block.Listed && block.Text == Rehearsals.Rehearsal.Mark) ? true : null);
    }

    private void Risks()
    {
        foreach (var section in _sections.Skip(1))
        {
            if (RiskHeading().Match(section.Heading) is { Success: true } heading && !Names.Contains(section.Heading, StringComparer.OrdinalIgnoreCase))
            {
                Row(section.Line, heading, section.Blocks);
            }
            else if (!Names.Contains(section.Heading, StringComparer.OrdinalIgnoreCase))
            {
                _faults.Add(section.Line, "A register has no section of this name. A risk begins with “## R1 Title”, a new one with “## R Title”.");
            }
        }

        foreach (var item in Section("Retired")?.Items ?? [])
        {
            if (RetiredTitle().Match(item.Text) is { Success: true } title)
            {
                Row(item.Line, title, item.Below);
            }
            else
            {
                _faults.Add(item.Line, "A retired risk begins with “**R1** Title”.");
            }
        }
    }

    private void Row(int line, Match heading, IEnumerable<MarkdownBlock> blocks) => _risks.Add(
        new MarkdownRow(_faults, _lines, $"risks[{_risks.Count}]").Read(line, MarkdownWords.Number(heading.Groups["number"].Value) ?? 0, heading.Groups["title"].Value, blocks));

    private ParkedReason? ParkedReason(MarkdownBlock item)
    {
        if (MarkdownReason.Read(item, _faults) is not var (reason, after))
        {
            return null;
        }

        var said = MarkdownWords.After(after.TrimStart('—', '-', '–', ' '), "look again on") ?? "";
        var comma = said.IndexOf(',', StringComparison.Ordinal);
        var owner = comma < 0 ? null : MarkdownWords.After(said[(comma + 1)..].Trim(), "owner ");
        return new ParkedReason("", reason, owner is null ? null : MarkdownWords.TextOrNull(owner), _faults.Date(item.Line, "look again on", comma < 0 ? said : said[..comma]));
    }

    private MarkdownSection? Section(string name) => _sections.Find(section => string.Equals(section.Heading, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The line of a member, or of the nearest thing around it that stands on a line of its own.</summary>
    private int? LineOf(string path)
    {
        for (; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(path, out var line))
            {
                return line;
            }
        }

        return 1;
    }

    [GeneratedRegex(@"^R(?<number>[0-9]{0,9})(?:[:.]?\s+(?<title>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RiskHeading();

    [GeneratedRegex(@"^\*\*R(?<number>[0-9]{1,9})\*\*\s*(?<title>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RetiredTitle();
}
