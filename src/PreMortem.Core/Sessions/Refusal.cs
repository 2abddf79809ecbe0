using System.Globalization;

namespace PreMortem.Core.Sessions;

/// <summary>Why a command was not done. The catalogue: every code, and the only place that words it for people.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">One or two sentences, for people, in English. Other languages word the code and its details (LG4).</param>
/// <param name="CanOverride">A leader may go on with a reason.</param>
public sealed record Refusal(string Code, string Message, bool CanOverride = false)
{
    /// <summary>Which of its sentences is meant, where a code stands for several.</summary>
    public string? Case { get; init; }

    /// <summary>What stands in the sentence, so that it can be said in another language (LG4).</summary>
    public Seq<Detail> Details { get; init; } = [];

    // The door.
    public static readonly Refusal NoSuchRoom = new("noSuchRoom", "No room has this code. Look at the screen once more; codes have six characters.");
    public static readonly Refusal RoomClosed = new("roomClosed", "This meeting is over. Nothing more can be added here.");
    public static readonly Refusal NotARehearsal = new("notARehearsal", "The people in this room are real. Only a rehearsal can be hurried.");
    public static readonly Refusal DoorLocked = new("doorLocked", "The leader has closed the door. Ask the leader to open it for you.");
    public static readonly Refusal RoomFull = new("roomFull", "This room is full: 5,000 people.");
    public static readonly Refusal SeatUnknown = new("seatUnknown", "This seat is not in this room. Join again with the code on the screen.");
    public static readonly Refusal SeatRemoved = new("seatRemoved", "The leader has taken you out of this room.");

    /// <summary>Somebody on the same network tried too often.</summary>
    /// <param name="seconds">When to try again.</param>
    public static Refusal TooManyTries(Tried what, int seconds) => new("tooManyTries", what switch
    {
        Tried.Code => Say($"Too many wrong codes came from your network. Look at the room’s screen once more, and try again in {seconds} seconds."),
        Tried.Key => Say($"Too many wrong leader keys came from your network. Copy the key again, and try once more in {seconds} seconds."),
        Tried.Token => Say($"Too many unknown seats were asked for. Join again with the code on the screen in {seconds} seconds."),
        _ => Say($"Very many people have just joined this room. Try again in {seconds} seconds."),
    })
    {
        Case = what.ToString(),
        Details = [new("seconds", [seconds])],
    };

    public static readonly Refusal LeadersOnly = new("leadersOnly", "Only the leader can do this.");
    public static readonly Refusal NotEntered = new("notEntered", "Enter the room first.");

    // The wire.
    public static readonly Refusal Malformed = new("malformed", "The room could not read this. Reload the page and try again.");
    public static readonly Refusal UnknownCommand = new("unknownCommand", "This room does not know that command.");
    public static readonly Refusal NoCommandId = new("noCommandId", "Every command needs an id of its own, a UUID.");
    public static readonly Refusal TooLarge = new("tooLarge", "This message is too large: at most 32 KiB.");
    public static readonly Refusal TooFast = new("tooFast", "That was too fast: at most 20 a second. It will be sent again.");
    public static readonly Refusal NotSaved = new("notSaved", "Not saved: the server cannot write right now. Your text is kept here and will be sent again.");
    public static readonly Refusal Failed = new("failed", "Something went wrong on our side. Nothing was changed. Try once more.");

    // Any command.
    public static readonly Refusal WrongPhase = new("wrongPhase", "The room is in another phase now.");
    public static readonly Refusal PhaseMoved = new("phaseMoved", "The room has already moved on.");
    public static readonly Refusal BadId = new("badId", "An id has 1 to 40 letters, digits, hyphens or underscores.");
    public static readonly Refusal IdTaken = new("idTaken", "This id is taken already.");
    public static readonly Refusal EmptyText = new("emptyText", "Write something first.");
    public static readonly Refusal NotANumber = new("outOfRange", "Choose a value from 0 to 100.");
    public static readonly Refusal NoSuchReason = new("noSuchReason", "That card is not here any more.");
    public static readonly Refusal NoSuchRisk = new("noSuchRisk", "That risk is not here any more.");
    public static readonly Refusal NoSuchPart = new("noSuchPart", "The plan has no such part.");
    public static readonly Refusal NoSuchMode = new("noSuchMode", "There is no such story.");
    public static readonly Refusal NoSuchLens = new("noSuchLens", "There is no such question in this agenda.");
    public static readonly Refusal NoSuchQuestion = new("noSuchQuestion", "The closing form has no such question.");
    public static readonly Refusal NoSuchSeat = new("noSuchSeat", "That person is not in this room.");

    // Phases.
    public static readonly Refusal NoLaterPhase = new("noLaterPhase", "There is no such phase ahead.");
    public static readonly Refusal NoSuchPhase = new("noSuchPhase", "This meeting has no such phase to put in.");
    public static readonly Refusal AgendaMoved = new("agendaMoved", "Another leader has changed the agenda meanwhile. Look at it once more before you change it.");
    public static readonly Refusal NoSuchChange = new("noSuchChange", "That change to the plan is not on record any more.");
    public static readonly Refusal FirstPhase = new("firstPhase", "This is where the meeting begins.");
    public static readonly Refusal NoTimer = new("noTimer", "No clock is running.");
    public static readonly Refusal TooMuchTime = new("tooMuchTime", "Add or take away an hour at most.");
    public static readonly Refusal WritingLocked = new("writingLocked", "The time for writing is over. Keep this for the additions at the end of sharing.");
    public static readonly Refusal TooManyReasons = new("tooManyReasons", "You have 500 cards. That is as many as one person can add.");
    public static readonly Refusal TooManyLines = new("tooManyLines", "You have sent 200 of these. That is as many as one person can send.");
    public static readonly Refusal AlreadyShared = new("alreadyShared", "This card has been shared. It can no longer be changed.");
    public static readonly Refusal NotYourTurn = new("notYourTurn", "It is not your turn yet.");
    public static readonly Refusal OwnReason = new("ownReason", "This is your own card.");
    public static readonly Refusal NothingLeft = new("nothingLeft", "Every card has been shared.");
    public static readonly Refusal InPods = new("inPods", "The room is in pods now. Cards come up from there; end the pods to go on.");
    public static readonly Refusal NoPod = new("noPod", "You sit in no pod. You can share your own cards when the pods have ended.");
    public static readonly Refusal PodsEnded = new("podsEnded", "The pods have ended. Whoever wrote a card can still share it with everybody.");
    public static readonly Refusal ToldAlready = new("toldAlready", "Your pod has read this card. It can no longer be changed; you can still remove it.");
    public static readonly Refusal NotSentUp = new("notSentUp", "This card is still in your pod alone. Fold yours into it once it is sent up.");
    public static readonly Refusal NotAlone = new("notAlone", "Somebody in your pod had this too. Send it up as one of the three.");
    public static readonly Refusal LoneSentUp = new("loneSentUp", "Your pod has sent up the one that only one of you said.");
    public static readonly Refusal ThreeSentUp = new("threeSentUp", "Your pod has sent up its three cards. One more can go as “only one of us said this”.");
    public static readonly Refusal NothingToUndo = new("nothingToUndo", "There is nothing to undo in this phase.");
    public static readonly Refusal CardMoved = new("cardMoved", "Another leader has given this card a place meanwhile. Look where it is now before you move it.");
    public static readonly Refusal SameRisk = new("sameRisk", "These are the same risk.");
    public static readonly Refusal NothingPutBack = new("nothingPutBack", "The room is not asked about this part of the plan any more. Your words are kept here.");
    public static readonly Refusal TooManyPicks = new("tooManyPicks", "Pick your greatest concerns: one, two or three.");
    public static readonly Refusal BadRange = new("badRange", "The lower end cannot be above the upper end.");
    public static readonly Refusal ConcernClosed = new("concernClosed", "The vote is closed.");
    public static readonly Refusal ShiftIsShown = new("shiftIsShown", "The room has seen its answers. They stay as they are.");
    public static readonly Refusal ReviewInPast = new("reviewInPast", "Choose a date after today.");

    // Earlier meetings.
    public static readonly Refusal CarriedStays = new("carriedStays", "This risk was in the register before today. Merge the new one into it instead.");
    public static readonly Refusal NoSuchItem = new("noSuchItem", "This review has no such thing to look at.");
    public static readonly Refusal DateInPast = new("dateInPast", "It comes back on a day after today. Choose one.");

    public static readonly Refusal DayOutOfRange = new("dayOutOfRange", PlanningDays.Sentence);

    // Gates: a leader may go on with a reason, and the reason is kept.
    public static Refusal PlanNotClear(int ticked, int of) => new(
        "planNotClear", Say($"{ticked} of {of} could explain this plan. A room that does not know the plan cannot say why it failed. Go on anyway?"), true)
    {
        Details = [new("ticked", [ticked]), new("of", [of])],
    };

    /// <param name="sensed">How many of them are sensed and not yet named.</param>
    public static Refusal CardsUnplaced(int count, int sensed = 0) => new(
        "cardsUnplaced", Say($"{Cards(count)} without a place. {WhereTheyGo(count, sensed)}"), true)
    {
        Case = sensed == 0 ? "Named" : sensed == count ? "Sensed" : "Mixed",
        Details = [new("n", [count])],
    };

    public static readonly Refusal NoRisks = new("noRisks", "No risk has been formed yet. There is nothing to choose from.", true);

    public static Refusal RisksNotClear(IReadOnlyList<int> numbers) => new(
        "risksNotClear", Say($"A fifth of the room or more does not understand {Risks([.. numbers])}. Go back to the risks and word it again."), true)
    {
        Details = [new("n", [numbers.Count]), new(Detail.Risks, [.. numbers])],
    };

    public static Refusal ResponsesMissing(IReadOnlyList<int> numbers) => new("responsesMissing", Waiting([.. numbers]), true)
    {
        Details = [new("n", [numbers.Count]), new(Detail.Risks, [.. numbers])],
    };

    public static readonly Refusal NoPlanChange = new("noPlanChange", "Nothing has changed in the plan yet. Record one change, or say why nothing changed.");
    public static readonly Refusal NoReview = new("noReview", "Set the date of the next review first.");

    public static Refusal TooLong(int limit) => new("tooLong", Say($"Too long: at most {limit:N0} characters."))
    {
        Details = [new("limit", [limit])],
    };

    /// <param name="fault">What is wrong with the order, as the rules of agendas say it.</param>
    public static Refusal AgendaDoesNotHold(string fault) => new("agendaDoesNotHold", $"{char.ToUpperInvariant(fault[0])}{fault[1..]}.");

    private static string WhereTheyGo(int count, int sensed) =>
        sensed == 0 ? $"Go on, and {(count == 1 ? "it is" : "they are")} kept as “could not pin down”."
        : sensed == count ? $"Go on, and what was sensed is parked, to be asked about again."
        : "Go on, and they are kept as “could not pin down”; what was sensed is parked, to be asked about again.";

    private static string Cards(int count) => Say(count == 1 ? (FormattableString)$"One card is" : $"{count} cards are");

    private static string Waiting(List<int> numbers) =>
        $"{Risks(numbers)} still {(numbers.Count == 1 ? "needs" : "need")} an owner, an early sign and a date, or to be held as a tension.";

    /// <summary>“R1, R2 and R4”.</summary>
    private static string Risks(List<int> numbers)
    {
        var names = numbers.ConvertAll(number => Say($"R{number}"));
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
