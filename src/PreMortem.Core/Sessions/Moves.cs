using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>From phase to phase: on past its gate, ahead to a named one, and back (PH1 to PH5).</summary>
internal static class Moves
{
    public static Decision Advance(Session session, Advance advance, Stamp stamp)
    {
        var index = Ahead(session, advance.To);
        if (index < 0)
        {
            return Refusal.NoLaterPhase;
        }

        if (Limits.Optional(advance.Override) is { } tooLong)
        {
            return tooLong;
        }

        var gate = Phases.Phase.Of(session.Kind).Gate(session);
        var overridden = gate is { CanOverride: true } && !string.IsNullOrWhiteSpace(advance.Override);
        if (gate is not null && !overridden)
        {
            return gate;
        }

        Fact[] left = [
            .. overridden ? [new GateOverridden(session.Kind, advance.Override!.Trim())] : Array.Empty<Fact>(),
            .. Phases.Phase.Of(session.Kind).Leaving(session)];
        return Decision.Of([.. left, .. Enter(session.Assuming(left), index, stamp)]);
    }

    public static Decision Back(Session session, Stamp stamp) =>
        session.Index == 0 ? Refusal.FirstPhase : Decision.Of(Enter(session, session.Index - 1, stamp));

    private static int Ahead(Session session, PhaseKind? to)
    {
        for (var i = session.Index + 1; i < session.Agenda.Phases.Count; i++)
        {
            if (to is null || session.Agenda.Phases[i].Kind == to)
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<Fact> Enter(Session session, int index, Stamp stamp)
    {
        var phase = session.Agenda.Phases[index];
        DateTimeOffset? endsAt = phase.Minutes > 0 ? stamp.Now.AddMinutes(phase.Minutes) : null;
        return [new PhaseEntered(index, endsAt), .. Phases.Phase.Of(phase.Kind).Entering(session, phase, stamp)];
    }
}
