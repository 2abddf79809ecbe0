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
        var asked = session.Reached(PhaseKind.LookAgain) ? session.Agenda.Phases.FirstOrDefault(phase => phase.Kind == PhaseKind.LookAgain) : null;
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

    /// <summary>“goes for C2 and I1; nobody has said it; fits adaptive work” (SW5).</summary>
    private static string Why(Session session, RankedMode story)
    {
        var parts = story.Quiet.Count > 0 ? $"goes for {Listed(story.Quiet)}"
            : story.Parts.Count > 0 ? $"goes for {Listed(story.Parts)}, which cards have touched" : null;
        var said = story.Said ? "somebody has said it" : story.Resembles is null ? "nobody has said it" : "somebody came near it";
        return string.Join("; ", new[] { parts, said, story.FitsWork ? $"fits {Work(session, story)} work" : null }.OfType<string>());
    }

    private static string Work(Session session, RankedMode story) =>
        session.Modes.First(mode => mode.Slug == story.Mode).Kind is FailureKind.Interpretation or FailureKind.Adaptation ? "adaptive" : "technical";

    /// <summary>One of each kind first: “P2, M1 and 2 more”.</summary>
    private static string Listed(Seq<string> parts)
    {
        var named = parts.Select((part, at) => (part, before: parts.Take(at).Count(other => other[0] == part[0]))).OrderBy(pair => pair.before).Select(pair => pair.part).ToList();
        return named.Count > 3 ? $"{named[0]}, {named[1]} and {named.Count - 2} more"
            : named.Count == 1 ? named[0]
            : $"{string.Join(", ", named.SkipLast(1))} and {named[^1]}";
    }

    private static int Answered(Session session, FailureMode mode, ModeAnswer answer) =>
        session.Seats.Values.Count(seat => seat.Answers.TryGetValue(mode.Slug, out var given) && given == answer);
}
