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
                LensFocus.Parts(session, lens).Select(part => new LensPart(part.Id, LensFocus.Probe(session, part))).ToSeq()))
            .Where(lens => audience == Audience.Leaders || lens.Now)
            .Select(lens => ($"lens/{lens.Slug}", (ViewRecord)lens));
    }

    /// <summary>Counts only, of what is on the wall, and only where the questions were asked (LA5).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Coverage(Session session, Audience audience)
    {
        var until = audience switch { Audience.Leaders => PhaseKind.Form, Audience.Screens => PhaseKind.Sweep, _ => PhaseKind.Gather };
        var asked = session.Agenda.Phases.Take(session.Furthest + 1).FirstOrDefault(phase => phase.Kind == PhaseKind.LookAgain);
        var begun = session.Kind == PhaseKind.Share ? session.Sharing.Over : session.Kind is PhaseKind.Sweep or PhaseKind.Form;
        return asked is null || !begun || session.Kind > until || (audience == Audience.Screens && session.Mode is not null)
            ? []
            : LookAgain.InAgenda(asked, session).Select((lens, order) => ($"coverage/{lens.Slug}", (ViewRecord)new CoverageRecord(
                lens.Slug, lens.Title, LensFocus.Shared(session, lens), lens.Unsaid, order)));
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
                    leader ? Why(session, ranked) : null));
            }
        }
    }

    /// <summary>“Goes for C2 and I1, which no card has touched. Nobody has said it.”</summary>
    private static string Why(Session session, RankedMode story)
    {
        var said = story.Said ? "Somebody has said it." : story.Resembles is null ? "Nobody has said it." : "Somebody came near it.";
        var parts = story.Quiet.Count > 0 ? $"Goes for {Listed(story.Quiet)}, which no card has touched. "
            : story.Parts.Count > 0 ? $"Goes for {Listed(story.Parts)}. " : "";
        return $"{parts}{said}{(story.FitsWork ? $" It fits {Work(session, story)} work." : "")}";
    }

    private static string Work(Session session, RankedMode story) =>
        session.Modes.First(mode => mode.Slug == story.Mode).Kind is FailureKind.Interpretation or FailureKind.Adaptation ? "adaptive" : "technical";

    private static string Listed(Seq<string> parts) => parts switch
    {
        [var one] => one,
        [var one, var two] => $"{one} and {two}",
        [var one, var two, var three] => $"{one}, {two} and {three}",
        _ => $"{parts[0]}, {parts[1]} and {parts.Count - 2} more",
    };

    private static int Answered(Session session, FailureMode mode, ModeAnswer answer) =>
        session.Seats.Values.Count(seat => seat.Answers.TryGetValue(mode.Slug, out var given) && given == answer);
}
