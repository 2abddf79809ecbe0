using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Sessions.Phases;

namespace PreMortem.Core.Views;

/// <summary>The room itself: what meeting this is, where it stands, who is in it.</summary>
internal static class RoomViews
{
    public static SessionRecord SessionOf(Session session, Audience audience)
    {
        var leader = audience == Audience.Leaders;
        return new(
            session.Code,
            session.Initiative.Name,
            session.Initiative.Aim,
            session.Initiative.Horizon,
            session.Anonymous,
            session.Agenda.Title,
            session.Agenda.Phases.Select((phase, index) => new AgendaItem(phase.Kind, phase.Title, phase.Minutes, StateOf(session, index), phase.Es is { } told ? new(told.Title) : null)).ToSeq(),
            session.Initiative.Sites.Select(site => site.Name).ToSeq(),
            session.Closed,
            session.DoorLocked,
            session.PlanChanges.ToSeq(),
            session.NothingChanged,
            session.Review,
            leader ? session.InitiativeId : null,
            leader ? Initiatives.Readiness.Advice(session.Initiative) : null,
            leader && session.Kind is PhaseKind.Close or PhaseKind.Review ? Close.Missing(session).ToSeq() : null,
            session.Agenda.Es is { } es ? new(es.Title) : null,
            session.Rehearsal is null ? null : true,
            leader && session.Rehearsal is not null ? session.Hurried : null,
            leader ? session.AgendaVersion : null,
            leader ? session.Spare.Select(phase => new SparePhase(phase.Kind, phase.Title, phase.Minutes, phase.Es is { } told ? new(told.Title) : null)).ToSeq() : null,
            leader ? session.Lead : null);
    }

    public static PhaseRecord PhaseOf(Session session, Audience audience)
    {
        var phase = session.Phase;
        var leader = audience == Audience.Leaders;
        return new(
            phase.Kind,
            phase.Title,
            Filled.In(phase.Script, session, null),
            Filled.In(phase.Prompt, session, null),
            phase.Minutes,
            session.Clock.EndsAt,
            session.Clock.Paused,
            session.Index + 1,
            session.Agenda.Phases.Count,
            leader ? Phase.Of(phase.Kind).Gate(session) : null,
            phase.Es is { } es ? new(es.Title, Filled.In(es.Prompt, session, TemplateLanguage.Spanish), leader ? Filled.In(es.Script, session, TemplateLanguage.Spanish) : null) : null);
    }

    public static TimerRecord TimerOf(Session session) => new(
        session.Clock.EndsAt,
        Deadlines.GraceEnds(session),
        session.Clock.Paused,
        session.Clock.Remaining is { } left ? (int)Math.Ceiling(left.TotalSeconds) : null,
        session.Clock.RanOut,
        session.Clock.Locked);

    /// <summary>Beyond this nobody reads a list of names, and each name would go to everybody.</summary>
    private const int NamesForAll = 60;

    /// <summary>Leaders always; the others only while a named room gathers (VW3), and while it is small enough to know each other (VW9).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Seats(Session session, Presence presence, Audience audience)
    {
        var leader = audience == Audience.Leaders;
        if (!leader && (session.Anonymous || session.Kind != PhaseKind.Gather || session.Seats.Count > NamesForAll))
        {
            yield break;
        }

        var counted = leader && !session.Anonymous;
        foreach (var seat in session.Seats.Values.Where(seat => !seat.Removed))
        {
            yield return ($"seat/{seat.Id}", new SeatRecord(
                seat.Id,
                seat.Name,
                seat.Site,
                seat.Role,
                seat.Leader,
                presence.Here.Contains(seat.Id),
                counted && session.Reached(PhaseKind.Write) ? seat.Standing : null,
                counted && presence.Typing.Contains(seat.Id) ? true : null,
                counted && seat.Done ? true : null,
                leader && presence.AwaySince.TryGetValue(seat.Id, out var since) ? since : null,
                leader && seat.Simulated is not null ? true : null,
                seat.Entered ? true : null,
                leader && seat.Leader ? presence.WorkingOn.GetValueOrDefault(seat.Id) : null));
        }
    }

    private static AgendaState StateOf(Session session, int index) =>
        index < session.Index ? AgendaState.Done : index == session.Index ? AgendaState.Now : AgendaState.Next;
}
