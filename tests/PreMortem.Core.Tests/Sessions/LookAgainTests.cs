using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class LookAgainTests
{
    [Fact]
    public void ACardBelongsToTheQuestionOnTheScreenOrToTheOneItNames_LA1() => In(PhaseKind.LookAgain)
        .When(Ada, new WriteReason("a1", "In May it ended.")).Then<ReasonWritten>(written => Assert.Equal("incentives", written.Lens))
        .When(Ada, new WriteReason("a2", "In May it ended.", "beliefs")).Then<ReasonWritten>(written => Assert.Equal("beliefs", written.Lens));

    [Fact]
    public void InWriteACardHasNoQuestion_LA1() => In(PhaseKind.Write)
        .When(Ada, new WriteReason("a1", "In May it ended.")).Then<ReasonWritten>(written => Assert.Null(written.Lens));

    [Fact]
    public void TheAgendasQuestionsComeInItsOrder_LA2() => In(PhaseKind.LookAgain)
        .Then(room => Assert.Equal("incentives", room.Lens))
        .When(Leader, new ShowLens("conditions")).Then(room => Assert.Equal("conditions", room.Lens))
        .When(Leader, new ShowLens("beliefs")).ThenRefused("noSuchLens");

    [Fact]
    public void AQuestionShowsThePartsOfThisPlanThatItIsAbout_LA3_LA4()
    {
        var story = Of(Asking(PartKind.Practice));
        var lens = Assert.IsType<LensRecord>(View.Of(story.Session, Presence.Nobody, Audience.Participants)["lens/incentives"]);

        Assert.Equal([new LensPart("P1", "It looked like a lesson on the second day. It did not come to this: Wheatley reads struggle as learning.")], lens.Parts);
    }

    [Fact]
    public void ACardSaysWhichPartItIsAbout_LA6() => In(PhaseKind.LookAgain)
        .When(Ada, new WriteReason("a1", "In May it ended.", Part: "A1")).ThenRefused("noSuchPart")
        .When(Ada, new WriteReason("a1", "In May it ended.", Part: "P1")).Then<ReasonWritten>(written => Assert.Equal("P1", written.Part));

    /// <summary>A card counts once it is shared, for the question it was written under, and for what it turns out to be about.</summary>
    [Fact]
    public void WhichQuestionsTheWallAnswersIsCountedOnceTheRoundIsOver_LA5()
    {
        var story = Of(Asking(PartKind.Mechanism)).Given(Leader, new ShowLens("conditions")).Given(Ada, new WriteReason("a1", "In May it ended."))
            .MovesTo(PhaseKind.Share);
        Assert.Empty(Covered(story, Audience.Leaders));
        story.Given(Leader, new ShowNext());
        Assert.Equal([("conditions", 1), ("incentives", 0)], Covered(story, Audience.Leaders));
        Assert.Equal([("conditions", 1), ("incentives", 0)], Covered(story.MovesTo(PhaseKind.Sweep), Audience.Screens));
        Assert.Empty(Covered(story, Audience.Participants));
        Assert.Empty(Covered(story.Given(Leader, new ShowMode("form-only")), Audience.Screens));

        story.MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", "a1")).Given(Leader, new TieRisk("k1", ["M1"]));
        Assert.Equal([("conditions", 1), ("incentives", 1)], Covered(story, Audience.Leaders));
        Assert.Empty(Covered(story, Audience.Screens));
    }

    private static Story Of(SessionOpened opened) => Story.Of(opened).Comes("Lee", leader: true).Comes("Ada").MovesTo(PhaseKind.LookAgain);

    /// <summary>The question about incentives asks about this kind of part.</summary>
    private static SessionOpened Asking(PartKind about) => Plan.Opened(false) with
    {
        Lenses = Plan.Lenses.Select(lens => lens.Slug == "incentives" ? lens with { About = [about] } : lens).ToSeq(),
        Initiative = Plan.Soar.Changing("P1", part => part with { Form = "A lesson on the second day.", Function = "Wheatley reads struggle as learning" }),
    };

    private static IEnumerable<(string, int)> Covered(Story story, Audience audience) => View.Of(story.Session, Presence.Nobody, audience).Values
        .OfType<CoverageRecord>().OrderBy(record => record.Slug, StringComparer.Ordinal).Select(record => (record.Slug, record.Cards));
}
