using System.Reflection;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class RefusalTests
{
    /// <summary>Given by the shell: they are about the wire, the store and the address, which the core does not know.</summary>
    private static readonly string[] OfTheShell = ["noSuchRoom", "notEntered", "malformed", "unknownCommand", "tooLarge", "tooFast", "notSaved", "failed", "tooManyTries"];

    private static readonly Dictionary<string, Func<Decision>> Provoked = new(StringComparer.Ordinal)
    {
        ["roomClosed"] = () => Closed().Do(Ada, new ImDone(true)),
        ["doorLocked"] = () => In(PhaseKind.Gather).Given(Leader, new LockDoor(true)).Do(null, new TakeSeat("hash", null, null, null, false)),
        ["notARehearsal"] = () => In(PhaseKind.Gather).Do(Leader, new HurryRoom(true)),
        ["roomFull"] = () => Full().Do(null, new TakeSeat("hash", null, null, null, false)),
        ["seatUnknown"] = () => Empty().Do(Ada, new ImDone(true)),
        ["seatRemoved"] = () => In(PhaseKind.Gather).Given(Leader, new RemoveSeat(Ada)).Do(Ada, new ImDone(true)),
        ["leadersOnly"] = () => In(PhaseKind.Gather).Do(Ada, new GoBack()),
        ["noCommandId"] = () => In(PhaseKind.Gather).Ask(Ada, new ImDone(true)),
        ["wrongPhase"] = () => In(PhaseKind.Gather).Do(Ada, new TickPlan(true)),
        ["phaseMoved"] = () => In(PhaseKind.Brief).Do(Leader, new GoBack { Phase = PhaseKind.Gather }),
        ["badId"] = () => In(PhaseKind.Write).Do(Ada, new WriteReason("", "In May it ended.")),
        ["idTaken"] = () => Sharing().Do(Ada, new WriteReason("b1", "In May it ended.")),
        ["emptyText"] = () => In(PhaseKind.Write).Do(Ada, new WriteReason("a1", "")),
        ["tooLong"] = () => In(PhaseKind.Write).Do(Ada, new WriteReason("a1", new string('x', 1_001))),
        ["outOfRange"] = () => In(PhaseKind.Confidence).Do(Ada, new GiveConfidence(101)),
        ["noSuchReason"] = () => In(PhaseKind.Write).Do(Ada, new RemoveReason("a1")),
        ["noSuchRisk"] = () => In(PhaseKind.Form).Do(Leader, new DropRisk("k1", "Said twice.")),
        ["noSuchPart"] = () => In(PhaseKind.Brief).Do(Leader, new ShowPart("Z1")),
        ["noSuchMode"] = () => In(PhaseKind.Sweep).Do(Leader, new ShowMode("aliens")),
        ["noSuchLens"] = () => In(PhaseKind.LookAgain).Do(Leader, new ShowLens("moon")),
        ["noSuchQuestion"] = () => In(PhaseKind.Close).Do(Ada, new GiveFeedback("Good.", "moon")),
        ["noSuchSeat"] = () => In(PhaseKind.Gather).Do(Leader, new RemoveSeat("s9")),
        ["noLaterPhase"] = () => In(PhaseKind.Review).Do(Leader, new Advance()),
        ["agendaMoved"] = () => In(PhaseKind.Write).Do(Leader, new ChangeAgenda(1, [new(PhaseKind.Close, 3)])),
        ["agendaDoesNotHold"] = () => In(PhaseKind.Write).Do(Leader, new ChangeAgenda(0, [new(PhaseKind.Share, 3)])),
        ["noSuchPhase"] = () => In(PhaseKind.Write, agenda: Plan.AgendaOf(PhaseKind.Gather, PhaseKind.Write, PhaseKind.Close)).Do(Leader, new ChangeAgenda(0, [new(PhaseKind.Sweep, 3)])),
        ["noSuchChange"] = () => In(PhaseKind.Own).Do(Leader, new TakeBackChange("One school first.")),
        ["firstPhase"] = () => In(PhaseKind.Gather).Do(Leader, new GoBack()),
        ["noTimer"] = () => In(PhaseKind.Gather).Do(Leader, new PauseTimer()),
        ["tooMuchTime"] = () => In(PhaseKind.Write).Do(Leader, new ExtendTimer(3_601)),
        ["writingLocked"] = () => In(PhaseKind.Write).After(TimeSpan.FromHours(1)).Do(Ada, new WriteReason("a1", "In May it ended.")),
        ["tooManyReasons"] = () => WithFiveHundred().Do(Ada, new WriteReason("a1", "In May it ended.")),
        ["tooManyLines"] = () => WithTwoHundredQuestions().Do(Ada, new AskQuestion("And who pays?")),
        ["alreadyShared"] = () => OnTheWall(PhaseKind.Share).Do(Ada, new RemoveReason("a1")),
        ["notYourTurn"] = () => Sharing(anonymous: true).Do(Ada, new ShareReason("a1")),
        ["ownReason"] = () => OnTheWall(PhaseKind.Share).Do(Ada, new HadThisToo("a1")),
        ["inPods"] = () => PodStory.Room(4, 2).Do(Leader, new ShowNext()),
        ["noPod"] = () => PodStory.Room(4, 2).Do(Leader, new TellNext()),
        ["podsEnded"] = () => Sharing().Do(Ada, new TellNext()),
        ["toldAlready"] = () => Told((_, card, author, _) => (author, new RewordReason(card, "Other words."))),
        ["notSentUp"] = () => Told((_, card, _, mate) => (mate, new HadThisToo(card, $"{mate}a"))),
        ["notAlone"] = () => Told((story, card, author, mate) => (author, new SendUp(card, Lone: story.Given(mate, new HadThisToo(card)).Session.InPods))),
        ["threeSentUp"] = () => SentUp(3, lone: false),
        ["loneSentUp"] = () => SentUp(1, lone: true),
        ["nothingLeft"] = () => OnTheWall(PhaseKind.Share).Do(Leader, new ShowNext()),
        ["nothingToUndo"] = () => OnTheWall(PhaseKind.Form).Do(Leader, new Undo()),
        ["cardMoved"] = () => Formed(PhaseKind.Form).Do(Leader, new PlaceReason("a1", "k2", From: "unplaced")),
        ["sameRisk"] = () => Formed(PhaseKind.Form).Do(Leader, new MergeRisks("k1", "k1")),
        ["tooManyPicks"] = () => Formed(PhaseKind.Concern).Do(Ada, new PickConcerns(["k1", "k2", "k3", "k4"])),
        ["badRange"] = () => Formed(PhaseKind.Concern).Do(Ada, new RateRisk("k1", 2, 1, Impact.Some)),
        ["concernClosed"] = () => Voted(PhaseKind.Concern).Do(Ada, new PickConcerns(["k1"])),
        ["reviewInPast"] = () => In(PhaseKind.Close).Do(Leader, new SetReview(new(2020, 1, 1))),
        ["shiftIsShown"] = () => In(PhaseKind.Close).Given(Leader, new ShowShift()).Do(Ada, new GiveConfidence(40)),
        ["carriedStays"] = () => Later(PhaseKind.Form).Do(Leader, new MergeRisks("R1", "R2")),
        ["noSuchItem"] = () => Later(PhaseKind.Review).Do(Leader, new ShowItem("sign-R4")),
        ["dateInPast"] = () => Later(PhaseKind.Review).Do(Leader, new SettleParked("H3KQ7R-p1", ParkedOutcome.Again, new(2026, 3, 2))),
        ["dayOutOfRange"] = () => In(PhaseKind.Close).Do(Leader, new SetReview(new(9999, 1, 1))),
        ["planNotClear"] = () => In(PhaseKind.Brief).Do(Leader, new Advance()),
        ["cardsUnplaced"] = () => OnTheWall(PhaseKind.Form).Do(Leader, new Advance()),
        ["nothingPutBack"] = () => Formed(PhaseKind.Form).Do(Ada, new WriteReason("x1", "In May it ended.", Part: "T1")),
        ["noRisks"] = () => Formed(PhaseKind.Form).Given(Leader, new MergeRisks("k2", "k1")).Given(Leader, new MergeRisks("k3", "k1"))
            .Given(Leader, new PlaceReason("a1")).Given(Leader, new PlaceReason("a2")).Given(Leader, new PlaceReason("b1")).Given(Leader, new PlaceReason("c1"))
            .Given(Leader, new DropRisk("k1", "Empty now.")).Do(Leader, new Advance()),
        ["risksNotClear"] = () => Formed(PhaseKind.Concern).Given(Ada, new NotClear("k1")).Do(Leader, new CloseConcern()),
        ["responsesMissing"] = () => Voted(PhaseKind.Treat).Do(Leader, new Advance()),
        ["noPlanChange"] = () => In(PhaseKind.Own).Do(Leader, new Advance()),
        ["noReview"] = () => In(PhaseKind.Close).Given(Leader, new NothingChanged("It was known.")).Do(Leader, new CloseSession()),
    };

    public static TheoryData<string> Codes => [.. Provoked.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ARefusalIsGivenForItsCause_CM7(string code) => Assert.Equal(code, Assert.IsType<Decision.Refused>(Provoked[code]()).Why.Code);

    [Fact]
    public void EveryRefusalOfTheCoreIsProvoked_CM7() =>
        Assert.Equal(Catalogue.Select(refusal => refusal.Code).Except(OfTheShell).Order(StringComparer.Ordinal), Provoked.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryRefusalHasACodeOfItsOwnAndASentence_CM7()
    {
        Assert.Equal(Catalogue.Count, Catalogue.Select(refusal => refusal.Code).Distinct().Count());
        Assert.All(Catalogue, refusal => Assert.Matches(@"\A[a-z][A-Za-z]+\z", refusal.Code));
        Assert.All(Catalogue, refusal => Assert.Contains(refusal.Message[^1], ".?"));
    }

    private static IReadOnlyList<Refusal> Catalogue { get; } =
    [
        .. typeof(Refusal).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Refusal)).Select(field => (Refusal)field.GetValue(null)!),
        Refusal.PlanNotClear(1, 2), Refusal.CardsUnplaced(1), Refusal.RisksNotClear([1]), Refusal.ResponsesMissing([1]), Refusal.TooLong(1), Refusal.AgendaDoesNotHold("form has no share before it"), Refusal.TooManyTries(Tried.Code, 30),
    ];

    private static Decision Told(Func<Story, string, string, string, (string, Command)> next)
    {
        var story = PodStory.Told(out var pod, out var card);
        var author = story.Session.Reasons[card].Seat;
        var (seat, command) = next(story, card, author, pod.Seats.Single(mate => mate != author));
        return story.Do(seat, command);
    }

    /// <summary>A pod that tries to send up one card more.</summary>
    private static Decision SentUp(int most, bool lone)
    {
        var story = PodStory.Room(4, 2, cards: 3);
        var pod = story.Session.Pods[0];
        for (var card = 0; card <= most; card++)
        {
            var turn = Pods.Turn(story.Session, PodStory.PodOf(story.Session, pod.Seats[0]))!.Id;
            var id = $"{turn}{(char)('a' + (card / 2))}";
            story.Given(turn, new TellPod(id));
            if (story.Do(turn, new SendUp(id, lone)) is Decision.Refused refused)
            {
                return refused;
            }
        }

        return Decision.Nothing;
    }

    private static Story Closed() => In(PhaseKind.Close)
        .Given(Leader, new NothingChanged("It was known.")).Given(Leader, new SetReview(new(2026, 6, 1))).Given(Leader, new CloseSession());

    private static Story Full() => Enumerable.Range(0, Limits.People).Aggregate(Empty(), (story, _) => story.Comes(null));

    private static Story WithTwoHundredQuestions() => Enumerable.Range(0, Limits.LinesPerPerson)
        .Aggregate(In(PhaseKind.Brief), (story, _) => story.Given(Ada, new AskQuestion("Who decides?")));

    private static Story WithFiveHundred() => Enumerable.Range(0, Limits.CardsPerPerson)
        .Aggregate(In(PhaseKind.Write), (story, i) => story.Given(Ada, new WriteReason($"x{i}", "In May it ended.")));
}
