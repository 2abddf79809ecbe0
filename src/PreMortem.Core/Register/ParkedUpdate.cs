namespace PreMortem.Core.Register;

/// <summary>What a meeting changes of a reason that an earlier meeting parked (RV6).</summary>
/// <param name="Parked">As it was when this meeting began.</param>
/// <param name="Was">The day to look at it again, as this meeting had set it before; null where it had taken it from the parked ones.</param>
/// <param name="Revisit">The day now; null takes it from the parked ones.</param>
/// <param name="Why">Set where it was dropped: its words are kept as ones that nobody could pin down, with this.</param>
public sealed record ParkedUpdate(ParkedReason Parked, DateOnly? Was, DateOnly? Revisit, string? Why = null)
{
    /// <summary>This update and a later one as one.</summary>
    public ParkedUpdate Then(ParkedUpdate next) => next with { Was = Was };
}
