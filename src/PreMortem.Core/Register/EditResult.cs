namespace PreMortem.Core.Register;

/// <summary>What came of a change to a row of the register: a closed union.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <summary>Done; the row as it is now. Without changes, nothing was different and the version stayed.</summary>
    /// <param name="Change">The stored change, by which it can be undone (RG7).</param>
    public sealed record Edited(Risk Risk, Seq<RiskChange> Changes, long? Change = null) : EditResult;

    /// <summary>Done; several rows, or none, as one change.</summary>
    public sealed record Applied(long Change, Seq<RiskChange> Changes) : EditResult;

    /// <summary>Refused: something of it was changed since (RG7).</summary>
    public sealed record ChangedSince(Seq<int> Risks) : EditResult;

    /// <summary>Refused: these fields are not right, and nothing was changed (RG3).</summary>
    public sealed record Invalid(Seq<Problem> Problems) : EditResult;

    /// <summary>Refused: somebody changed the row since version <paramref name="Yours"/> (RG2).</summary>
    public sealed record Conflict(Risk Now, int Yours) : EditResult;

    /// <summary>Refused: the row belongs to a session that is still open (RG6).</summary>
    public sealed record InMeeting(string Code) : EditResult;

    /// <summary>There is no such row.</summary>
    public sealed record Missing : EditResult;
}
