using System.Text.Json;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Views;

/// <summary>LT3, LT6 and LT7: words of templates in both languages, only as far as they are shown.</summary>
public sealed class TranslationTests
{
    private static readonly Lens Conditions = Plan.Lenses[0] with { Es = new("Condiciones", "¿Qué condición faltaba?", "Tiempo, gente, lugar.", "CL 5", "Nadie nombró una condición.") };
    private static readonly FailureMode FormOnly = Plan.Modes[1] with { Es = new("Forma sin función", "Los maestros le dieron play a los videos y siguieron adelante.", ["¿Dónde pasó?"], [], [], "prueba") };
    private static readonly ResponsePattern Team = Plan.Patterns[0] with { Es = new("Hacer responsable a un equipo", "¿Qué equipo?", "El equipo de … se hace cargo.", "Donde una persona cargaba con todo.", "CL 4", "un equipo") };

    private static readonly SessionOpened Opened = Plan.Opened(anonymous: false) with
    {
        Agenda = Plan.Whole with
        {
            Es = new("El método completo", ""),
            Phases = Plan.Whole.Phases.Select(phase => phase with { Es = new($"{phase.Kind} en español", "Lea: {aim}", "Es {date}. {initiative} fracasó.") }).ToSeq(),
        },
        Initiative = Plan.Soar with { Theory = [new("P1", PartKind.Practice, "Every class teaches it", "The same steps on the wall", "Students know what to do", Core: true)] },
        Lenses = [Conditions, .. Plan.Lenses.Skip(1)],
        Modes = [FormOnly, .. Plan.Modes.Where(mode => mode.Slug != "form-only")],
        Patterns = [Team, .. Plan.Patterns.Skip(1)],
    };

    [Fact]
    public void APhaseIsToldInBothLanguagesAndItsScriptInSpanishOnlyToWhoReadsItAloud_LT6()
    {
        var room = Come(PhaseKind.Write).Session;

        Assert.Equal(new PhaseTold("Write en español", "Es 12 de junio de 2028. Student Ownership (SOAR) fracasó.", "Lea: Students own their learning."), Phase(room, Audience.Leaders).Es);
        Assert.Equal("It is 12 June 2028. Student Ownership (SOAR) failed.", Phase(room, Audience.Leaders).Prompt);
        Assert.Null(Phase(room, Audience.Participants).Es!.Script);
        var session = (SessionRecord)View.Of(room, Presence.Nobody, Audience.Screens)["session"];
        Assert.Equal(("El método completo", "Gather en español"), (session.Es!.Agenda, session.Phases[0].Es!.Title));
    }

    [Fact]
    public void AQuestionAndWhatItAsksAboutAreToldInBothLanguages_LT6()
    {
        var story = Of(Opened with { Lenses = [Conditions with { About = [PartKind.Practice] }, .. Plan.Lenses.Skip(1)] }).Comes("Lee", leader: true).MovesTo(PhaseKind.LookAgain);
        var lens = (LensRecord)View.Of(story.Given(Leader, new ShowLens("conditions")).Session, Presence.Nobody, Audience.Participants)["lens/conditions"];

        Assert.Equal(new LensTold("Condiciones", "¿Qué condición faltaba?", "Tiempo, gente, lugar."), lens.Es);
        Assert.Equal("Se veía así: the same steps on the wall. No llegó a esto: students know what to do.", lens.Parts[0].Es!.Probe);
    }

    [Fact]
    public void AStoryIsTranslatedWhereItIsShownAndBeforeThatOnlyItsTitle_LT6()
    {
        var story = Come(PhaseKind.Sweep);
        var before = Mode(story.Session, Audience.Leaders);
        Assert.Equal(("Forma sin función", null), (before.Es!.Title, before.Es.Story));
        Assert.StartsWith("va contra P1; nadie lo ha dicho", before.Es.Why, StringComparison.Ordinal);

        var shown = Mode(story.Given(Leader, new ShowMode("form-only")).Session, Audience.Participants);
        Assert.Equal((FormOnly.Es!.Story, null), (shown.Es!.Story, shown.Es.Why));
        Assert.Equal(["¿Dónde pasó?"], shown.Es.Probes!.Value);
    }

    [Fact]
    public void ASpanishCardFindsTheStoryThatToldItInSpanish_WD12()
    {
        var story = Come(PhaseKind.Write).Given(Leader, new WriteReason("a1", "En octubre los maestros le dieron play a los videos en Walker y siguieron con lo suyo."))
            .MovesTo(PhaseKind.Share).Given(Leader, new ShowNext()).MovesTo(PhaseKind.Sweep);

        Assert.Equal("a1", story.Session.ModeRanks.Single(mode => mode.Mode == "form-only").Resembles);
    }

    [Fact]
    public void APatternGivesItsWordsInTheLeadersLanguageAndTakesThemBackInAny_LT7() => Of(Opened with { Code = "K7M42P" })
        .Comes("Lee", leader: true).MovesTo(PhaseKind.Write).Given(Leader, new WriteReason("a1", "The coaches left.")).MovesTo(PhaseKind.Share).Given(Leader, new ShowNext())
        .MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", "a1", Title: "Coaches left")).MovesTo(PhaseKind.Treat)
        .Given(Leader, new Respond("k1", Pattern: "team", Language: "es-MX"))
        .Then(room => Assert.Equal("El equipo de … se hace cargo.", room.Forming.Risks["k1"].Response.Action))
        .Given(Leader, new Respond("k1", Pattern: "recipe", Language: "en"))
        .Then(room => Assert.Equal("Write down the moves of ….", room.Forming.Risks["k1"].Response.Action));

    [Fact]
    public void ALogFromBeforeThereWereTranslationsReplays_LT6()
    {
        var stored = JsonSerializer.Serialize<Fact>(Plan.Opened(anonymous: false), Json.Options);
        Assert.DoesNotContain("\"es\":", stored, StringComparison.Ordinal);

        var room = Of((SessionOpened)JsonSerializer.Deserialize<Fact>(stored, Json.Options)!).Comes("Lee", leader: true).MovesTo(PhaseKind.Write).Session;
        Assert.Null(Phase(room, Audience.Leaders).Es);
        Assert.Equal(Opened, JsonSerializer.Deserialize<Fact>(JsonSerializer.Serialize<Fact>(Opened, Json.Options), Json.Options));
    }

    [Fact]
    public void WhoAsksForALanguageThatATemplateHasNotGetsTheOriginal_LT3()
    {
        Assert.Equal("Condiciones", Conditions.In("es-US").Title);
        Assert.Equal("Conditions", Conditions.In("fr").Title);
        Assert.Equal("Conditions", Conditions.In(null).Title);
        Assert.Equal("Incentives", Plan.Lenses[1].In("es").Title);
    }

    private static Story Come(PhaseKind phase) => Of(Opened).Comes("Lee", leader: true).Comes("Ada", "Wheatley").MovesTo(phase);

    private static PhaseRecord Phase(Session room, Audience audience) => (PhaseRecord)View.Of(room, Presence.Nobody, audience)["phase"];

    private static ModeRecord Mode(Session room, Audience audience) => (ModeRecord)View.Of(room, Presence.Nobody, audience)["mode/form-only"];
}
