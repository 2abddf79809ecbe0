namespace PreMortem.Core.Register;

/// <summary>What the room's closed vote said of a risk. Percentages are whole numbers from 0 to 100.</summary>
/// <param name="Picks">People who chose it among their two or three greatest concerns, the leader not counted.</param>
/// <param name="Turnout">People who chose anything.</param>
/// <param name="Low">Median of the low ends.</param>
/// <param name="High">Median of the high ends.</param>
/// <param name="SpreadLow">Lower quartile of the low ends.</param>
/// <param name="SpreadHigh">Upper quartile of the high ends.</param>
/// <param name="Raters">People who gave a range.</param>
/// <param name="Impacts">How many chose slight, some, major, ends it.</param>
/// <param name="NotClear">How many did not understand it.</param>
/// <param name="LeaderPicked">The leader's own pick, shown last.</param>
/// <param name="BySite">Ratings by the raters' sites; none in an anonymous room, and no group of fewer than three (CO8).</param>
/// <param name="ByRole">Ratings by the raters' roles, in the same way.</param>
public sealed record Concern(
    int Picks,
    int Turnout,
    int? Low,
    int? High,
    int? SpreadLow,
    int? SpreadHigh,
    int Raters,
    Seq<int> Impacts,
    int NotClear,
    bool LeaderPicked,
    Seq<RatingGroup> BySite = default,
    Seq<RatingGroup> ByRole = default)
{
    /// <summary>Ratings of fewer than this would be somebody's (CO10, CF2).</summary>
    public const int Fewest = 3;

    /// <summary>What an anonymous room may be told: no groups, and no ratings where fewer than three rated (CO8, CO10).</summary>
    public Concern Unnamed() => Raters >= Fewest
        ? this with { BySite = [], ByRole = [] }
        : this with { Low = null, High = null, SpreadLow = null, SpreadHigh = null, Raters = 0, Impacts = Impacts.Select(_ => 0).ToSeq(), BySite = [], ByRole = [] };

    /// <summary>The middle rating, or null where nobody rated.</summary>
    public Impact? MedianImpact
    {
        get
        {
            var total = Impacts.Sum();
            if (total == 0)
            {
                return null;
            }

            var passed = 0;
            for (var i = 0; i < Impacts.Count; i++)
            {
                passed += Impacts[i];
                if (passed * 2 >= total)
                {
                    return (Impact)i;
                }
            }

            return Impact.EndsIt;
        }
    }

    /// <summary>The room is split: two ratings that are not neighbours each have a quarter of the votes or more.</summary>
    public bool Split
    {
        get
        {
            var impacts = Impacts;
            var total = impacts.Sum();
            var strong = Enumerable.Range(0, impacts.Count).Where(i => impacts[i] * 4 >= total && impacts[i] > 0).ToList();
            return strong.Count > 1 && strong[^1] - strong[0] > 1;
        }
    }
}

/// <summary>How people from one place, or in one role, rated a risk: medians of three raters or more, in percent.</summary>
public sealed record RatingGroup(string Name, int Raters, int Low, int High, Seq<int> Impacts);

/// <summary>A closed vote on a risk, and which meeting it was held in.</summary>
/// <param name="Level">The level that met, where one level alone did.</param>
/// <param name="Site">The site that met, where one site alone did.</param>
public sealed record Vote(string Session, DateOnly On, string? Level, string? Site, Concern Concern);

/// <summary>Impact on the aim, in words.</summary>
public enum Impact { Slight, Some, Major, EndsIt }
