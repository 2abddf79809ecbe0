using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class TreatTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void TheRoomIsTurnedToTheGreatestConcernAndThenToAny_TR1() => Voted(PhaseKind.Treat)
        .Then(room => Assert.Equal("k1", room.Risk))
        .When(Leader, new ShowRisk("k2")).Then(room => Assert.Equal("k2", room.Risk))
        .When(Leader, new ShowRisk("k9")).ThenRefused("noSuchRisk");

    [Fact]
    public void EachGreatConcernHasOwnerSignAndDateOrIsHeld_TR2() => Voted(PhaseKind.Treat)
        .When(Leader, new Advance()).ThenRefused("responsesMissing")
        .Given(Leader, new Respond("k1", Owner: "Dee", EarlySign: "No visit in a week", TryBy: Day))
        .Given(Leader, new HoldTension("k3", "same tools", "own choice", Day)).Given(Leader, new HoldTension("k2", "a", "b", Day))
        .When(Leader, new Advance()).Then<PhaseEntered>();

    [Fact]
    public void AResponseSetsWhatItNamesAndKeepsTheRest_TR3() => Voted(PhaseKind.Treat)
        .Given(Leader, new Respond("k1", ResponseKind.Mitigate, "Hire", Owner: "Dee", TryBy: Day))
        .Given(Leader, new Respond("k1", Owner: " ", Watcher: " Eva "))
        .Then(room => Assert.Equal(new Response(ResponseKind.Mitigate, "Hire", null, null, Day, Watcher: "Eva"), room.Forming.Risks["k1"].Response))
        .When(Leader, new Respond("k1", Owner: new string('x', 81))).ThenRefused("tooLong")
        .When(Leader, new Respond("k9")).ThenRefused("noSuchRisk");

    [Fact]
    public void ATensionHasTwoPolesAndCanBeReleased_TR4() => Voted(PhaseKind.Treat)
        .When(Leader, new HoldTension("k1", "same tools", " ", Day)).ThenRefused("emptyText")
        .When(Leader, new HoldTension("k9", "a", "b", Day)).ThenRefused("noSuchRisk")
        .Given(Leader, new HoldTension("k1", "same tools", "own choice", Day))
        .Then(room => Assert.Equal(RiskStatus.HeldTension, RegisterOfSession.StatusOf(room.Forming.Risks["k1"])))
        .When(Leader, new ReleaseTension("k9")).ThenRefused("noSuchRisk")
        .When(Leader, new ReleaseTension("k1")).Then(room => Assert.Null(room.Forming.Risks["k1"].Tension));

    [Fact]
    public void ADayThatNobodyCanHaveMeantIsRefused_LM8() => Voted(PhaseKind.Treat)
        .When(Leader, new Respond("k1", TryBy: new DateOnly(26, 10, 1))).ThenRefused("dayOutOfRange")
        .When(Leader, new HoldTension("k1", "same tools", "own choice", new DateOnly(2200, 1, 1))).ThenRefused("dayOutOfRange")
        .When(Leader, new SetReview(new DateOnly(9999, 12, 31))).ThenRefused("dayOutOfRange");

    [Fact]
    public void AnybodyOffersASignAResponseOrToOwnIt_TR5() => Voted(PhaseKind.Treat)
        .When(Ada, new OfferResponse("o1", "k1", OfferKind.Owner, " Me. ")).Then<ResponseOffered>(offer => Assert.Equal("Me.", offer.Text))
        .When(Ada, new OfferResponse("o1", "k1", OfferKind.Owner, "Me.")).ThenRefused("idTaken")
        .When(Ada, new OfferResponse("o2", "k9", OfferKind.Owner, "Me.")).ThenRefused("noSuchRisk")
        .When(Ada, new OfferResponse("o2", "k1", OfferKind.Owner, "")).ThenRefused("emptyText");

    [Fact]
    public void TheRoomIsOfferedPatternsThatFitTheRiskFirst_TR6() => Formed(PhaseKind.Form)
        .Given(Leader, new TieRisk("k1", ["P1"])).MovesTo(PhaseKind.Concern)
        .Then(room => Assert.DoesNotContain(Keys(room, Audience.Leaders), key => key.StartsWith("pattern/", StringComparison.Ordinal)))
        .Given(Leader, new CloseConcern()).MovesTo(PhaseKind.Treat)
        .Then(room => Assert.Equal(["recipe", "team"], Risk(room, Audience.Leaders, "k1").Patterns))
        .Then(room => Assert.Equal(["team", "recipe"], Risk(room, Audience.Participants, "k2").Patterns))
        .Then(room => Assert.Contains("pattern/team", Keys(room, Audience.Participants)))
        .Then(room => Assert.DoesNotContain("pattern/team", Keys(room, Audience.Screens)));

    [Fact]
    public void APatternGivesItsWordsToAnEmptyResponseAndUndoTakesThemBack_TR7() => Voted(PhaseKind.Treat)
        .Given(Leader, new Respond("k1", Pattern: "team"))
        .Then(room => Assert.Equal(
            new Response(Action: "The … team owns this.", Coupling: ResponseCoupling.Loosens, Pattern: "team", Leverage: Leverage.Structure, Scale: [ScaleDimension.Ownership]),
            room.Forming.Risks["k1"].Response))
        .Given(Leader, new Respond("k1", Pattern: "recipe"))
        .Then(room => Assert.Equal("Write down the moves of ….", room.Forming.Risks["k1"].Response.Action))
        .Given(Leader, new Undo()).Given(Leader, new Undo())
        .Then(room => Assert.Equal(new Response(), room.Forming.Risks["k1"].Response));

    [Fact]
    public void WordsThatWereTypedStayWhenAPatternIsChosen_TR7() => Voted(PhaseKind.Treat)
        .Given(Leader, new Respond("k1", Action: "Hire two.", Leverage: Leverage.Parameter))
        .Given(Leader, new Respond("k1", Pattern: "team"))
        .Then(room => Assert.Equal(("Hire two.", "team", Leverage.Parameter, ResponseCoupling.Loosens), Said(room)))
        .Given(Leader, new Respond("k1", Pattern: ""))
        .Then(room => Assert.Equal(("Hire two.", null, Leverage.Parameter, ResponseCoupling.Loosens), Said(room)));

    [Fact]
    public void ARowSaysHowAndWhoHasASayAndWhereItTakesHold_TR8() => Voted(PhaseKind.Treat)
        .Given(Leader, new Respond("k1", How: " On Tuesdays. ", HowBy: Day, Consulted: "The teams", Veto: "The union", EvidenceFrom: "Walker’s two teams", CarriedBy: "Tuesday meeting", Leads: "Coach Hill", Learns: "Principals", Experience: "Teach one open task"))
        .Given(Leader, new Respond("k1", Leads: "A teacher", Scale: [ScaleDimension.Spread, ScaleDimension.Depth, ScaleDimension.Spread]))
        .Then(room => Assert.Equal(
            new Response(
                How: "On Tuesdays.", HowBy: Day, Consulted: "The teams", Veto: "The union", EvidenceFrom: "Walker’s two teams", CarriedBy: "Tuesday meeting", Leads: "A teacher", Learns: "Principals", Experience: "Teach one open task",
                Scale: [ScaleDimension.Depth, ScaleDimension.Spread]),
            room.Forming.Risks["k1"].Response))
        .When(Leader, new Respond("k1", How: new string('x', 1001))).ThenRefused("tooLong");

    private static (string? Action, string? Pattern, Leverage? Leverage, ResponseCoupling? Coupling) Said(Session room) =>
        room.Forming.Risks["k1"].Response is var said ? (said.Action, said.Pattern, said.Leverage, said.Coupling) : default;

    private static RiskRecord Risk(Session room, Audience audience, string id) => Assert.IsType<RiskRecord>(View.Of(room, Presence.Nobody, audience)[$"risk/{id}"]);

    private static IEnumerable<string> Keys(Session room, Audience audience) => View.Of(room, Presence.Nobody, audience).Keys;
}
