using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>What a sealed log tells of each fact (SL1 to SL4).</summary>
internal sealed class Telling(Session final, Lots lots, IReadOnlyList<Entry> log)
{
    /// <summary>Reasons that the room saw as they were written: additions, and what a review hears.</summary>
    private readonly HashSet<string> _atOnce = log
        .SelectMany(entry => entry.Facts.OfType<ReasonWritten>().Select(fact => fact.Reason).Intersect(entry.Facts.OfType<ReasonShared>().Select(fact => fact.Reason)))
        .ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<RiskWorded, string> _unsaid = [];

    /// <summary>The seats that were taken, without what would know them again, and the reasons in an order that says nothing.</summary>
    public IEnumerable<Fact> AtTheBeginning() =>
    [
        .. final.Seats.Values.Select(seat => new SeatTaken(seat.Id, "", null, null, null, seat.Leader, seat.Late, Entered: seat.Entered ? true : null)),
        .. final.Reasons.Values.Where(reason => !reason.Removed && !_atOnce.Contains(reason.Id)).OrderBy(reason => reason.Id, StringComparer.Ordinal).Select(Written),
    ];

    /// <summary>A risk is named after its first card, so a name that no longer stands goes as the card's own words do (SL3).</summary>
    /// <param name="before">The room before the entry; null at its opening.</param>
    public IEnumerable<Fact> Of(Fact fact, Session? before) => fact switch
    {
        ReasonShared f when _atOnce.Contains(f.Reason) => [Written(final.Reasons[f.Reason]), f],
        ReasonFolded f => [f],
        RiskFormed f when final.Forming.Risks.GetValueOrDefault(f.Risk)?.Title != f.Title => [f with { Title = "" }],
        RiskWorded f => [Stands(f) ? f : Unsaid(f)],
        PodsDrawn => [new PodsDrawn([])],
        HadToo f when !final.Reasons[f.Reason].IsShared => [],
        HadToo f => [f with { Seat = lots.Hearer(f.Reason, f.Seat) }],
        QuestionAsked f => [f with { Seat = lots.Line(f.Question, f.Seat) }],
        Suggested f => [f with { Seat = lots.Line(f.Suggestion, f.Seat) }],
        ResponseOffered f => [f with { Seat = lots.Line(f.Offer, f.Seat) }],
        PhaseEntered f => [.. Leaving(before!), f],
        ConcernClosed f => [.. Votes(before!), f],
        ShiftShown f => [.. Confidence(before!), f],
        SessionClosed f => [.. before!.ShiftShown ? [] : Confidence(before), .. AtTheEnd(), f],
        _ => IsOfTheRoom(fact) ? [fact] : [],
    };

    /// <summary>Done by the room or its leader before everybody. What is not named here is not told: a new kind of fact is private until somebody says otherwise.</summary>
    public static bool IsOfTheRoom(Fact fact) => fact
        is SessionOpened or SessionSealed or SeatRemoved or SeatReadmitted or LeadHandedOver or DoorLocked or RoomHurried or PhaseEntered or AgendaChanged or PhaseNoted or GateOverridden
        or TimerExtended or TimerPaused or TimerResumed or TimeRanOut or WritingLocked
        or PartShown or ReasonShared or ReasonSentUp or ReasonHidden or ReasonReleased or LensShown or RoundBegan or AdditionsOpened or AdditionsEnded or ModesRanked or ModeShown
        or RiskFormed or ReasonPlaced or RiskWorded or RiskTied or RiskTagged or RisksMerged or RiskDropped or RiskTakenUp or PartPutBack or Undone
        or ConcernClosed or ConcernReopened or RiskShown or Responded or TensionHeld or TensionReleased
        or ItemShown or ResponseSettled or ParkedSettled or PlanChanged or PlanKept or PlanChangeTakenBack or ShiftShown or ReviewSet or SessionClosed;

    private bool Stands(RiskWorded said) => final.Forming.Risks.GetValueOrDefault(said.Risk) is { } risk
        && (risk.Title, risk.Cause, risk.Event, risk.Consequence) == (said.Title, said.Cause, said.Event, said.Consequence);

    /// <summary>Words that no longer stand may be those of a card that is gone (SL3). The same words are told as the same sign and others as another, so that as much is undone as was.</summary>
    private RiskWorded Unsaid(RiskWorded said)
    {
        if (!_unsaid.TryGetValue(said, out var sign))
        {
            _unsaid[said] = sign = $"({_unsaid.Count + 1})";
        }

        return said with { Title = sign, Cause = "", Event = "", Consequence = "" };
    }

    /// <summary>A reason in its last words; one that the room did not see, or no longer sees, without them.</summary>
    private ReasonWritten Written(Reason reason)
    {
        var seen = reason is { IsShared: true, Hidden: null };
        return new(reason.Id, lots.Author(reason.Id), seen ? reason.Text : "", seen ? reason.Lens : null, seen && reason.Tacit, seen ? reason.Mode : null, seen && reason.Vague, seen ? reason.Part : null, seen && reason.Entered ? "" : null);
    }

    private IEnumerable<Fact> Leaving(Session before) => before.Kind switch
    {
        PhaseKind.Brief => BySeat(before.People.Where(seat => seat.Ticked).Select(seat => (lots.Among(before.People, "ticks", seat.Id), true)), (seat, ticked) => new PlanTicked(seat, ticked)),
        PhaseKind.Sweep => before.ModeRanks.SelectMany(mode => BySeat(
            before.Seats.Values.Where(seat => seat.Answers.ContainsKey(mode.Mode)).Select(seat => (lots.Line($"mode {mode.Mode}", seat.Id), seat.Answers[mode.Mode])),
            (seat, answer) => new ModeWasAnswered(seat, mode.Mode, answer))),
        PhaseKind.Review => before.Carried.SelectMany(risk => BySeat(
            before.Seats.Values.Where(seat => seat.Signs.ContainsKey(risk.Id)).Select(seat => (lots.Line($"sign {risk.Id}", seat.Id), seat.Signs[risk.Id])),
            (seat, answer) => new SignAnswered(seat, risk.Id, answer.Seen, answer.Where, answer.Note))),
        _ => [],
    };

    private IEnumerable<Fact> Votes(Session before) => BySeat(
        before.Seats.Values.Where(seat => seat.TookPart).Select(seat => (lots.Voter(seat.Id), seat)).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.seat)),
        (voter, seat) =>
        [
            new ConcernsPicked(voter, seat.Picks),
            .. seat.Ratings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new RiskRated(voter, pair.Key, pair.Value.Low, pair.Value.High, pair.Value.Impact)),
        ]);

    private IEnumerable<Fact> Confidence(Session before) =>
    [
        .. BySeat(before.People.Where(seat => seat.Before is not null).Select(seat => (lots.Among(before.People, "before", seat.Id), seat.Before!.Value)), (seat, sure) => new ConfidenceGiven(seat, ConfidenceStage.Before, sure)),
        .. BySeat(before.People.Where(seat => seat.After is not null).Select(seat => (lots.Among(before.People, "after", seat.Id), seat.After!.Value)), (seat, sure) => new ConfidenceGiven(seat, ConfidenceStage.After, sure)),
    ];

    /// <summary>Who took part, what is not clear, promises, feedback and the closing form.</summary>
    private IEnumerable<Fact> AtTheEnd() =>
    [
        .. final.People.Where(seat => seat.Leader).Select(seat => new PlanTicked(seat.Id, true)),
        .. final.Forming.Risks.Keys.Order(StringComparer.Ordinal).SelectMany(risk => BySeat(
            final.Polled.Where(seat => seat.Unclear.Contains(risk)).Select(seat => (lots.Among(final.Polled, $"unclear {risk}", seat.Id), true)), (seat, unclear) => new MarkedUnclear(seat, risk, unclear))),
        .. BySeat(final.Seats.Values.Where(seat => seat.Commitment is not null).Select(seat => (lots.Line("commitment", seat.Id), seat.Commitment!)), (seat, text) => new CommitmentMade(seat, text)),
        .. BySeat(final.Seats.Values.Where(seat => seat.Feedback is not null).Select(seat => (lots.Line("feedback", seat.Id), seat.Feedback!)), (seat, text) => new FeedbackGiven(seat, text)),
        .. ClosingQuestions.All.SelectMany(question => BySeat(
            ClosingQuestions.Answers(final, question.Slug).Select(answer => (lots.Line($"closing {question.Slug}", answer.Seat), answer.Text)), (seat, text) => new FeedbackGiven(seat, text, question.Slug))),
    ];

    /// <summary>In the order of the seats drawn, for the order of those who gave would say who they were.</summary>
    private static IEnumerable<Fact> BySeat<T>(IEnumerable<(string Seat, T Given)> drawn, Func<string, T, Fact> tell) => BySeat(drawn, (seat, given) => [tell(seat, given)]);

    private static IEnumerable<Fact> BySeat<T>(IEnumerable<(string Seat, T Given)> drawn, Func<string, T, Seq<Fact>> tell) =>
        drawn.OrderBy(pair => pair.Seat, StringComparer.Ordinal).SelectMany(pair => tell(pair.Seat, pair.Given));
}
