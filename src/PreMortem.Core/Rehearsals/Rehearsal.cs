namespace PreMortem.Core.Rehearsals;

/// <summary>What makes a session a rehearsal: simulated people meet in it (RH1). It stands in the log's first fact, so that they come back after a restart as who they were.</summary>
/// <param name="Seed">Secret chance, drawn once: what people do and when follows from it, and the shell makes their seats' tokens of it.</param>
public sealed record Rehearsal(string Seed, Seq<SimulatedPerson> People)
{
    /// <summary>The line that stands on every file and page of a rehearsal (RH2).</summary>
    public const string Mark = "Rehearsal: simulated people, no real register";
}

/// <summary>One who takes part in a rehearsal, with what he or she is going to say.</summary>
/// <param name="Cards">Weightiest first.</param>
/// <param name="Tomorrow">What he or she does differently tomorrow; drawn where there is none.</param>
/// <param name="Question">About the plan.</param>
/// <param name="Late">Comes in when the meeting is under way.</param>
/// <param name="StepsOut">Leaves once and comes back.</param>
public sealed record SimulatedPerson(
    string Name,
    string? Site,
    string? Role,
    Pace Pace,
    Seq<string> Cards,
    string? Tomorrow = null,
    string? Question = null,
    bool Late = false,
    bool StepsOut = false);

/// <summary>How fast somebody thinks and types.</summary>
public enum Pace { Quick, Steady, Slow }
