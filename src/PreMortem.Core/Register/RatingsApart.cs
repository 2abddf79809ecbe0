namespace PreMortem.Core.Register;

/// <summary>Two groups whose ratings of one risk do not go together: the one that holds it least likely, the one that holds it most likely (SG4).</summary>
public sealed record RatingsApart(RatingGroup Least, RatingGroup Most)
{
    /// <summary>Middles this many points apart divide the groups, even where their ranges touch.</summary>
    public const int Far = 30;

    /// <summary>Null where the middles are close and every range overlaps every other.</summary>
    public static RatingsApart? Among(IEnumerable<RatingGroup> groups)
    {
        var known = groups.OrderBy(MiddleOf).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        if (MiddleOf(known[^1]) - MiddleOf(known[0]) >= Far)
        {
            return new(known[0], known[^1]);
        }

        var (lowest, highest) = (known.MinBy(group => group.High)!, known.MaxBy(group => group.Low)!);
        return lowest.High < highest.Low ? new(lowest, highest) : null;
    }

    /// <summary>“principals 25%, teachers 80%”</summary>
    public string Words => $"{Least.Name} {MiddleOf(Least)}%, {Most.Name} {MiddleOf(Most)}%";

    private static int MiddleOf(RatingGroup group) => (group.Low + group.High) / 2;
}
