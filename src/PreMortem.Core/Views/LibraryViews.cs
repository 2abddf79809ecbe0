using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Sessions.Phases;

namespace PreMortem.Core.Views;

/// <summary>Lenses and failure modes: never before their phase, for they would prime the room (VW5).</summary>
internal static class LibraryViews
{
    /// <summary>Leaders see all of this phase; the others the one the room is on.</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Lenses(Session session, Audience audience)
    {
        if (session.Kind != PhaseKind.LookAgain)
        {
            return [];
        }

        return LookAgain.InAgenda(session.Phase, session)
            .Select((lens, order) => new LensRecord(lens.Slug, lens.Title, lens.Question, lens.Help, order, lens.Slug == session.Lens, Written(session, lens)))
            .Where(lens => audience == Audience.Leaders || lens.Now)
            .Select(lens => ($"lens/{lens.Slug}", (ViewRecord)lens));
    }

    private static int Written(Session session, Lens lens) =>
        session.Reasons.Values.Count(reason => reason.Lens == lens.Slug && !reason.Removed);

    /// <summary>Leaders see all, ranked, in Sweep and Form; the others those that were shown, in Sweep.</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Modes(Session session, Audience audience)
    {
        var leader = audience == Audience.Leaders;
        if (session.Kind != PhaseKind.Sweep && !(leader && session.Kind == PhaseKind.Form))
        {
            yield break;
        }

        for (var i = 0; i < session.ModeRanks.Count; i++)
        {
            var ranked = session.ModeRanks[i];
            var shown = session.ModesShown.Contains(ranked.Mode);
            if (leader || shown)
            {
                var mode = session.Modes.First(known => known.Slug == ranked.Mode);
                yield return ($"mode/{mode.Slug}", new ModeRecord(
                    mode.Slug, mode.Title, mode.Kind, mode.Story, mode.Probes, i + 1, shown, session.Mode == mode.Slug,
                    Answered(session, mode, ModeAnswer.Happened), Answered(session, mode, ModeAnswer.AlreadySaid), Answered(session, mode, ModeAnswer.NotHere),
                    leader ? ranked.Resembles : null));
            }
        }
    }

    private static int Answered(Session session, FailureMode mode, ModeAnswer answer) =>
        session.Seats.Values.Count(seat => seat.Answers.TryGetValue(mode.Slug, out var given) && given == answer);
}
