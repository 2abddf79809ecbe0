namespace PreMortem.Core.Initiatives;

/// <summary>The levels of a partnership, in pairs that face each other (LC, figure 2): what differs within a pair is horizontal, between pairs vertical.</summary>
public static class Levels
{
    /// <summary>From the top: the schools' side, the colleges' side.</summary>
    public static Seq<Rung> Rungs { get; } = [new("district", "college"), new("school", "program"), new("classroom", "course")];

    public static Seq<string> All { get; } = [.. Rungs.Select(rung => rung.School), .. Rungs.Select(rung => rung.College)];

    /// <summary>The place from the top of the pair that a level belongs to; null for a level that is none of the six.</summary>
    public static int? RungOf(string? level)
    {
        var at = Rungs.ToList().FindIndex(rung => rung.SideOf(level) is not null);
        return at < 0 ? null : at;
    }

    public static Side? SideOf(string? level) => Rungs.Select(rung => rung.SideOf(level)).FirstOrDefault(side => side is not null);

    /// <summary>The levels a meeting of this plan can be held for: those its sites are on, from the top; all six where no site says its level.</summary>
    public static Seq<string> Of(Initiative plan)
    {
        string[] said = [.. plan.Sites.Select(site => site.Level?.Trim()).OfType<string>().Where(level => level.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        return said.Length == 0 ? All : said.OrderBy(level => RungOf(level) ?? Rungs.Count).ThenBy(level => SideOf(level)).ToSeq();
    }
}

/// <summary>Two levels that face each other across organisations.</summary>
public sealed record Rung(string School, string College)
{
    public Side? SideOf(string? level) => level?.Trim() switch
    {
        { } said when said.Equals(School, StringComparison.OrdinalIgnoreCase) => Side.School,
        { } said when said.Equals(College, StringComparison.OrdinalIgnoreCase) => Side.College,
        _ => null,
    };
}

/// <summary>The side of a partnership that a level belongs to.</summary>
public enum Side { School, College }
