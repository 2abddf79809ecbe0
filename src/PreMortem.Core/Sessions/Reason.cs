using System.Collections.Immutable;

namespace PreMortem.Core.Sessions;

/// <summary>One cause, as somebody wrote it.</summary>
/// <param name="Part">The part of the plan that it is about, where its author said so.</param>
/// <param name="Lone">Its pod sent it up as “only one of us said this” (PD6).</param>
/// <param name="EnteredBy">The leader's seat that entered it for its author (LD4).</param>
/// <param name="SentBack">Its author has reworded it since it was held (LD5).</param>
/// <param name="Order">Place in the order of sharing, from 1; 0 while private.</param>
public sealed record Reason(
    string Id,
    string Seat,
    string Text,
    string? Lens,
    bool Tacit,
    string? Mode,
    bool Vague,
    long WrittenAt,
    int Order = 0,
    int Round = 0,
    string? FoldedInto = null,
    string? Hidden = null,
    bool Removed = false,
    Seq<string> Alike = default,
    ImmutableHashSet<string>? HadBy = null,
    ImmutableList<string>? Folded = null,
    string? Part = null,
    bool Lone = false,
    string? EnteredBy = null,
    bool SentBack = false)
{
    /// <summary>A leader entered it for its author.</summary>
    public bool Entered => EnteredBy is not null;

    public bool IsShared => Order > 0 || FoldedInto is not null;
}
