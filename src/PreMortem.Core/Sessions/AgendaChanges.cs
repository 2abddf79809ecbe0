using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>The agenda changed in the meeting: what is ahead is ordered, timed, taken out and put in; what was done stays (LD7).</summary>
internal static class AgendaChanges
{
    public static Decision Change(Session session, ChangeAgenda change)
    {
        if (change.Based != session.AgendaVersion)
        {
            return Refusal.AgendaMoved;
        }

        var known = session.Agenda.Phases.Concat(session.Spare).DistinctBy(phase => phase.Kind).ToDictionary(phase => phase.Kind);
        if (change.Ahead.Any(step => !known.ContainsKey(step.Kind)))
        {
            return Refusal.NoSuchPhase;
        }

        var phases = session.Agenda.Phases.Take(session.Index + 1).Concat(change.Ahead.Select(step => known[step.Kind] with { Minutes = step.Minutes })).ToSeq();
        return AgendaRules.Faults(session.Agenda with { Phases = phases }).FirstOrDefault() is { } fault ? Refusal.AgendaDoesNotHold(fault.Message)
            : phases == session.Agenda.Phases ? Decision.Nothing
            : new AgendaChanged(phases);
    }
}
