namespace PreMortem.Core.Register;

/// <summary>A change to a register between meetings, done as one and undone as one (RG7).</summary>
/// <param name="Loose">Set where reasons that no risk took up changed as well.</param>
public sealed record RegisterEdit(RegisterEditKind Kind, Seq<RowEdit> Rows, LooseEdit? Loose = null)
{
    /// <summary>The change that takes this one back: the rows as they were, on versions that go on growing.</summary>
    public RegisterEdit Inverse() => new(
        RegisterEditKind.Undone,
        Rows.Select(row => new RowEdit(row.After, Back(row))).ToSeq(),
        Loose is { } loose ? new LooseEdit(loose.After, loose.Before) : null);

    private static Risk? Back(RowEdit row) => row.Before is { } before ? before with { Version = (row.After?.Version ?? before.Version) + 1 } : null;
}

/// <summary>What was done, in one word, for whoever looks for what to take back.</summary>
public enum RegisterEditKind { Edited, SignSeen, Merged, ParkedSettled, Imported, Undone }

/// <summary>One row before and after. Without a before it is new; without an after it is taken away.</summary>
public sealed record RowEdit(Risk? Before, Risk? After)
{
    public int Number => (After ?? Before)!.Number;
}

/// <summary>The reasons of a register that no risk took up.</summary>
public sealed record LooseReasons(Seq<ParkedReason> Parked, Seq<UnpinnedReason> NotPinnedDown);

public sealed record LooseEdit(LooseReasons Before, LooseReasons After);

/// <summary>A change that was stored.</summary>
/// <param name="Id">Grows with each change of the register.</param>
/// <param name="Undone">It was taken back already.</param>
/// <param name="Fields">What became different in the row, named as in its history; none where several rows changed.</param>
public sealed record StoredEdit(long Id, DateTimeOffset At, string? Who, RegisterEditKind Kind, Seq<int> Risks, bool Undone, Seq<string> Fields = default);
