namespace PreMortem.Core.Sessions;

/// <summary>What the facts of leading do to a session, where that takes more than a line.</summary>
internal static class LeadingFolds
{
    /// <summary>Where it was; one whose card it was folded into is held meanwhile stands on its own. Its words may be new (LD5).</summary>
    public static Session Release(this Session s, ReasonReleased f)
    {
        var held = s.Reasons[f.Reason];
        var free = s.Reason(f.Reason, reason => reason with { Hidden = null, SentBack = false });
        if (held.FoldedInto is { } parent && s.Reasons[parent].Hidden is null)
        {
            return free.Reason(parent, reason => reason with { Folded = (reason.Folded ?? []).Add(f.Reason) });
        }

        var spoken = free with { Said = free.Said.With(f.Reason, held.Text) };
        return held.Order > 0
            ? spoken
            : (spoken with { Shared = s.Shared.Add(f.Reason) }).Reason(f.Reason, reason => reason with { FoldedInto = null, Order = s.Shared.Count + 1, Round = s.Sharing.Round });
    }

    /// <summary>What left the agenda can be put back (LD7).</summary>
    public static Session Change(this Session s, AgendaChanged f)
    {
        var kept = f.Phases.Select(phase => phase.Kind).ToHashSet();
        return s with
        {
            Agenda = s.Agenda with { Phases = f.Phases },
            AgendaVersion = s.AgendaVersion + 1,
            Spare = s.Agenda.Phases.Concat(s.Spare).DistinctBy(phase => phase.Kind).Where(phase => !kept.Contains(phase.Kind)).OrderBy(phase => phase.Kind).ToSeq(),
        };
    }
}
