using PreMortem.Core.Initiatives;
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
            .Select((lens, order) => new LensRecord(lens.Slug, lens.Title, lens.Question, lens.Help, order, lens.Slug == session.Lens, Written(session, lens),
                LensFocus.Parts(session, lens).Select(part => Asked(session, lens, part)).ToSeq(),
                lens.Es is { } es ? new(es.Title, es.Question, es.Help) : null))
            .Where(lens => audience == Audience.Leaders || lens.Now)
            .Select(lens => ($"lens/{lens.Slug}", (ViewRecord)lens));
    }

    private static LensPart Asked(Session session, Lens lens, Part part) => LensFocus.Probe(session, part) is { } probe
        ? new(part.Id, probe, lens.Es is null ? null : new(LensFocus.Probe(session, part, TemplateLanguage.Spanish)!))
        : new(part.Id, null);

    /// <summary>Counts only, of what is on the wall, and only where the questions were asked (LA5).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Coverage(Session session, Audience audience)
    {
        var until = audience switch { Audience.Leaders => PhaseKind.Form, Audience.Screens => PhaseKind.Sweep, _ => PhaseKind.Gather };
        var asked = session.Reached(PhaseKind.LookAgain) ? session.Agenda.Phases.FirstOrDefault(phase => phase.Kind == PhaseKind.LookAgain) : null;
        var begun = session.Kind == PhaseKind.Share ? session.Sharing.Over : session.Kind is PhaseKind.Sweep or PhaseKind.Form;
        return asked is null || !begun || session.Kind > until || (audience == Audience.Screens && session.Mode is not null)
            ? []
            : LookAgain.InAgenda(asked, session).Select((lens, order) => ($"coverage/{lens.Slug}", (ViewRecord)new CoverageRecord(
                lens.Slug, lens.Title, LensFocus.Shared(session, lens), lens.Unsaid, order,
                lens.Es is { } es ? new(es.Title, es.Unsaid) : null)));
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
                    leader ? ranked.Resembles : null,
                    leader ? ranked.Said : null,
                    leader ? ranked.Suggested : null,
                    leader ? WhyOffered.In(session, ranked, null) : null,
                    mode.Es is { } es ? Told(session, ranked, es, shown, leader) : null));
            }
        }
    }

    private static ModeTold Told(Session session, RankedMode ranked, ModeWords es, bool shown, bool leader) => new(
        es.Title,
        shown ? es.Story : null,
        shown ? es.Probes : null,
        leader ? WhyOffered.In(session, ranked, TemplateLanguage.Spanish) : null);

    private static int Answered(Session session, FailureMode mode, ModeAnswer answer) =>
        session.Seats.Values.Count(seat => seat.Answers.TryGetValue(mode.Slug, out var given) && given == answer);
}
