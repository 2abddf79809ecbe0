namespace PreMortem.Core.Register;

/// <summary>What came of a change to a row of the register: a closed union.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <summary>Done; the row as it is now. Without changes, nothing was different and the version stayed.</summary>
    public sealed record Edited(Risk Risk, Seq<RiskChange> Changes) : EditResult;

    /// <summary>Refused: these fields are not right, and nothing was changed (RG3).</summary>
    public sealed record Invalid(Seq<Problem> Problems) : EditResult;

    /// <summary>Refused: somebody changed the row since version <paramref name="Yours"/> (RG2).</summary>
    public sealed record Conflict(Risk Now, int Yours) : EditResult;

    /// <summary>Refused: the row belongs to a session that is still open (RG6).</summary>
    public sealed record InMeeting(string Code) : EditResult;

    /// <summary>There is no such row.</summary>
    public sealed record Missing : EditResult;
}
