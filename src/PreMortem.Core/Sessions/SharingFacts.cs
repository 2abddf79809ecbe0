namespace PreMortem.Core.Sessions;

// Share and Sweep.

public sealed record TurnsDrawn(Seq<string> Seats) : Fact;

public sealed record RoundBegan(int Round) : Fact;

public sealed record TurnGiven(string Seat) : Fact;

public sealed record TurnPassed(string Seat) : Fact;

/// <param name="Alike">Reasons shared earlier that look alike (WD8).</param>
public sealed record ReasonShared(string Reason, Seq<string> Alike) : Fact;

public sealed record ReasonFolded(string Reason, string Into) : Fact;

public sealed record HadToo(string Seat, string Reason, bool Had) : Fact;

public sealed record AdditionsOpened(DateTimeOffset EndsAt) : Fact;

public sealed record AdditionsEnded : Fact;

public sealed record ModesRanked(Seq<RankedMode> Modes) : Fact;

/// <summary>Where a story stands among those to tell, and why (SW1, SW5).</summary>
/// <param name="Resembles">The shared reason it resembles most, if one does.</param>
/// <param name="Said">It resembles it so much that somebody has plainly said it.</param>
/// <param name="Parts">Ids of the parts of this plan that it goes for.</param>
/// <param name="Quiet">Those of them that no shared card and no risk has touched.</param>
/// <param name="FitsWork">It is a failure of the kind of work that this is (CL 1).</param>
/// <param name="Suggested">One of the three to five worth telling first.</param>
public sealed record RankedMode(
    string Mode,
    string? Resembles,
    bool Said = false,
    Seq<string> Parts = default,
    Seq<string> Quiet = default,
    bool FitsWork = false,
    bool Suggested = false);

public sealed record ModeShown(string Mode) : Fact;

public sealed record ModeWasAnswered(string Seat, string Mode, ModeAnswer Answer) : Fact;
