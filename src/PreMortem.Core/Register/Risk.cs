using PreMortem.Core.Library;

namespace PreMortem.Core.Register;

/// <summary>One row of the register: a way the plan failed, what it threatens, how much it concerned the room, and what is being done.</summary>
/// <param name="Number">The <c>R</c> number, unique and stable within an initiative.</param>
/// <param name="Cause">“because …”</param>
/// <param name="Event">“this happened …”</param>
/// <param name="Consequence">“which led to …”</param>
/// <param name="Mode">The slug of the failure mode it came from, if it did.</param>
/// <param name="Parts">Ids of the parts of the theory of action that it threatens.</param>
/// <param name="LoneVoice">One person alone gave the reasons behind it.</param>
/// <param name="Version">Grows by one with every change; an edit names the version it was made on.</param>
public sealed record Risk(
    int Number,
    string Title,
    string Cause = "",
    string Event = "",
    string Consequence = "",
    string? Mode = null,
    FailureKind? Kind = null,
    RiskStatus Status = RiskStatus.Open,
    Seq<string> Parts = default,
    Seq<RiskReason> Reasons = default,
    Seq<string> Sites = default,
    bool LoneVoice = false,
    Concern? Concern = null,
    Response Response = default!,
    Tension? Tension = null,
    DateOnly? NextReview = null,
    string? RetiredWhy = null,
    string? Session = null,
    int Version = 1)
{
    public Response Response { get; init; } = Response ?? new();

    /// <summary><c>R7</c></summary>
    public string Id => $"R{Number}";
}

/// <summary>open, watching, treating, held tension, occurred, retired (method.md, “The register”).</summary>
public enum RiskStatus { Open, Watching, Treating, HeldTension, Occurred, Retired }

/// <summary>A reason somebody gave. <paramref name="By"/>, <paramref name="Site"/> and <paramref name="Role"/> are null in an anonymous room.</summary>
/// <param name="Had">How many others said “I had this too”.</param>
/// <param name="Also">Texts of cards that were folded into this one.</param>
/// <param name="Tacit">“I sense it, can't name it” (CL 3).</param>
public sealed record RiskReason(
    string Id,
    string Text,
    string? By = null,
    string? Site = null,
    string? Role = null,
    int Had = 0,
    Seq<string> Also = default,
    bool Tacit = false,
    string? Lens = null);

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
    bool LeaderPicked)
{
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

/// <summary>Impact on the aim, in words.</summary>
public enum Impact { Slight, Some, Major, EndsIt }

/// <summary>What is done about a risk, and how we will know it is happening.</summary>
/// <param name="Coupling">Whether the response tightens or loosens the plan (CL 1).</param>
public sealed record Response(
    ResponseKind? Kind = null,
    string? Action = null,
    string? Owner = null,
    string? Decider = null,
    DateOnly? TryBy = null,
    string? EarlySign = null,
    string? Threshold = null,
    string? Watcher = null,
    string? IfState = null,
    string? IfBy = null,
    string? ThenMove = null,
    ResponseCoupling? Coupling = null);

public enum ResponseKind { Avoid, Mitigate, Transfer, Accept, Escalate }

public enum ResponseCoupling { Tightens, Loosens }

/// <summary>A tension that is held, not solved (LC): two poles and the date to look at it again.</summary>
public sealed record Tension(string PoleA, string PoleB, DateOnly Revisit);
