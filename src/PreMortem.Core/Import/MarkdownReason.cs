using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>A reason with its source and the cards folded into it (MF8). Its id and its meeting stand in the keys at the end.</summary>
internal static class MarkdownReason
{
    private const string Folded = "the same in other words:";
    private const string NotFollowedUp = "not followed up, because:";

    /// <summary>A reason that nobody could pin down, with why it was not followed up, where that is said. Its meeting stands in the keys.</summary>
    public static UnpinnedReason? Unpinned(MarkdownBlock item, Faults faults)
    {
        var why = item.Below.Select(below => MarkdownWords.After(below.Text, NotFollowedUp)).FirstOrDefault(said => said is not null);
        return Read(item, faults, below => MarkdownWords.After(below, NotFollowedUp) is not null) is var (reason, _)
            ? new UnpinnedReason("", reason, why is null ? null : MarkdownWords.TextOrNull(why))
            : null;
    }

    /// <returns>The reason, and what follows its source; null where the item quotes nobody.</returns>
    /// <param name="isKnown">Whether a line below that is no folded card belongs here.</param>
    public static (RiskReason Reason, string After)? Read(MarkdownBlock item, Faults faults, Func<string, bool>? isKnown = null)
    {
        var (text, rest) = Quoted(item.Text);
        if (text is null)
        {
            faults.Add(item.Line, "A reason stands between “ and ”.");
            return null;
        }

        List<string> also = [];
        foreach (var below in item.Below)
        {
            if (MarkdownWords.After(below.Text, Folded) is { } said && Quoted(said).Text is { } words)
            {
                also.Add(words);
            }
            else if (isKnown?.Invoke(below.Text) != true)
            {
                faults.NotHere(below.Line);
            }
        }

        var reason = new RiskReason("", text, Also: also.ToSeq());
        if (!rest.StartsWith('('))
        {
            return (reason, rest);
        }

        var end = MarkdownWords.IndexOf(rest, ')', 0);
        var source = rest[1..(end < 0 ? rest.Length : end)];
        return (MarkdownWords.Split(source, ';').Aggregate(reason, (read, piece) => With(read, piece, item.Line, faults)), end < 0 ? "" : rest[(end + 1)..].Trim());
    }

    /// <summary>What stands between the first “ and the last ”, and what comes after it.</summary>
    public static (string? Text, string After) Quoted(string markdown)
    {
        var end = markdown.LastIndexOf('”');
        return markdown.StartsWith('“') && end > 0 ? (MarkdownWords.Text(markdown[1..end]), markdown[(end + 1)..].Trim()) : (null, markdown);
    }

    private static RiskReason With(RiskReason reason, string piece, int line, Faults faults)
    {
        switch (piece)
        {
            case Nameless.Entered:
                return reason with { Entered = true };
            case var _ when MarkdownWords.After(piece, Nameless.EnteredFor) is { } whose:
                return reason with { By = MarkdownWords.TextOrNull(whose), Entered = true };
            case var _ when MarkdownWords.After(piece, "by ") is { } by:
                return reason with { By = MarkdownWords.TextOrNull(by) };
            case var _ when MarkdownWords.After(piece, "as ") is { } role:
                return reason with { Role = MarkdownWords.TextOrNull(role) };
            case var _ when MarkdownWords.After(piece, "at ") is { } site:
                return reason with { Site = MarkdownWords.TextOrNull(site) };
            case var _ when MarkdownWords.After(piece, "asked about ") is { } lens:
                return reason with { Lens = MarkdownWords.TextOrNull(lens) };
            case var _ when MarkdownWords.After(piece, "on ") is not null:
                return reason;
            case Nameless.Lone:
                return reason with { Lone = true };
            case "sensed, not yet named":
                return reason with { Tacit = true };
            case var _ when piece.EndsWith("had this too", StringComparison.OrdinalIgnoreCase):
                return reason with { Had = faults.Number(line, "others had this too", piece.Split(' ')[0]) };
            default:
                faults.Add(line, "The source of a reason has parts such as “by …; as …; at …; 3 others had this too”.");
                return reason;
        }
    }
}
