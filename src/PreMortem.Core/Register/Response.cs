using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>What is done about a risk, and how we will know it is happening.</summary>
/// <param name="Coupling">Whether the response tightens or loosens the plan (CL 1).</param>
/// <param name="Prediction">What we expect to see when it is tried (CN, predict–try–study–decide).</param>
/// <param name="Studied">What was seen when it was tried.</param>
/// <param name="Verdict">What was decided after the study.</param>
/// <param name="Outcome">What became of it; null while it is still to be tried.</param>
/// <param name="OutcomeOn">The day of the outcome.</param>
/// <param name="Pattern">The slug of the pattern it was made from.</param>
/// <param name="Leverage">Where in the system it takes hold (CL 6).</param>
/// <param name="Consulted">Who is asked before it is decided.</param>
/// <param name="Veto">Who can stop it (LC, negotiated authority).</param>
/// <param name="EvidenceFrom">Whose evidence would be followed (LC, followership).</param>
/// <param name="CarriedBy">The meeting or cycle that carries it.</param>
/// <param name="Leads">Who leads it, which can change (LC, change facilitators).</param>
/// <param name="Learns">Who learns in it (LC, learning agents).</param>
/// <param name="Experience">What people would live through that shifts a belief (CL 6).</param>
/// <param name="How">How the agreed action is done.</param>
/// <param name="HowBy">The day by which the how is settled (CN).</param>
/// <param name="Scale">The dimensions of scale it serves.</param>
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
    ResponseCoupling? Coupling = null,
    string? Prediction = null,
    string? Studied = null,
    ResponseVerdict? Verdict = null,
    ResponseOutcome? Outcome = null,
    DateOnly? OutcomeOn = null,
    string? Pattern = null,
    Leverage? Leverage = null,
    string? Consulted = null,
    string? Veto = null,
    string? EvidenceFrom = null,
    string? CarriedBy = null,
    string? Leads = null,
    string? Learns = null,
    string? Experience = null,
    string? How = null,
    DateOnly? HowBy = null,
    Seq<ScaleDimension> Scale = default);

/// <summary>Where a response takes hold, from the weakest place to the strongest (CL 6, after Meadows).</summary>
public enum Leverage { Parameter, Feedback, Structure, Goal, MentalModel }

public enum ResponseKind { Avoid, Mitigate, Transfer, Accept, Escalate }

public enum ResponseCoupling { Tightens, Loosens }

/// <summary>What was decided after a try: keep it, change it, give it up.</summary>
public enum ResponseVerdict { Adopt, Adapt, Abandon }

/// <summary>A response that is no longer due.</summary>
public enum ResponseOutcome { Done, Dropped }

/// <summary>An early sign that somebody saw. <paramref name="By"/> is null in an anonymous room.</summary>
/// <param name="Id">Unique in the risk.</param>
/// <param name="On">The day it was seen.</param>
/// <param name="Session">The meeting it was told in; null between meetings.</param>
public sealed record SignSeen(string Id, DateOnly On, string? Where = null, string? Note = null, string? By = null, string? Session = null);

/// <summary>A tension that is held, not solved (LC): two poles and the date to look at it again.</summary>
public sealed record Tension(string PoleA, string PoleB, DateOnly Revisit);
