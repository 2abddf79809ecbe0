using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>What a person might send next: mostly something that fits where the room is, sometimes something that does not. One number makes one step, so a failing story shrinks by leaving steps out.</summary>
internal sealed class Chances(Session room, int seed)
{
    private readonly Random _random = new(seed);

    private static readonly string[] Texts =
    [
        "In May the coaches left {0}, so the lessons stopped.", "Lack of time {0}", "  {0} In October parents sued.  \n", "<script>{0}</script>",
        "\"{0}\" \\ | # `x` \u202e\u0000 \U0001F600", "{0}", "",
    ];

    public (string? Seat, Command Command) Next()
    {
        var seat = Pick([.. room.Seats.Keys, "s99"]);
        var command = _random.Next(10) switch
        {
            0 => Anything(),
            1 => Leading(),
            2 => Always(),
            _ => Fitting(),
        };
        return (command is TakeSeat or Tick ? null : command is LeaderCommand && _random.Next(20) > 0 ? Story.Leader : seat, command);
    }

    private Command Fitting() => room.Kind switch
    {
        PhaseKind.Brief => Of(() => new TickPlan(Maybe()), () => new AskQuestion(Text()), () => new ShowPart(Part())),
        PhaseKind.Confidence => new GiveConfidence(Percent()),
        PhaseKind.Write => Writing(),
        PhaseKind.LookAgain => Of(Writing, Writing, () => new ShowLens(Pick(["incentives", "conditions", "moon"]))),
        PhaseKind.Share when room.InPods => Of(
            () => new TellPod(Reason()), () => new TellPod(Reason()), () => new TellNext(), () => new TellNext(), () => new SendUp(Told(), Maybe()), () => new SendUp(Told(), Maybe()),
            () => new PassTurn(Maybe() ? Pick([.. room.Seats.Keys]) : null), () => new PassTurn(), () => new PassTurn(), () => new PassTurn(Turn()), Had, () => new HadThisToo(Told()), () => new RemoveReason(Told()), Writing, () => _random.Next(8) == 0 ? new EndPods() : new ImDone(true)),
        PhaseKind.Share => Of(() => new ShowNext(), () => new ShowNext(), () => new ShareReason(Reason()), () => new PassTurn(), Had, Writing, () => new ParkReason(Reason(), Date()), () => new UnplaceReason(Reason())),
        PhaseKind.Sweep => Of(() => new ShowMode(Mode()), () => new AnswerMode(Mode(), (ModeAnswer)_random.Next(3)), () => new AdoptMode(Mode(), New("r"), Text()), Had),
        PhaseKind.Form => Of(Forming, Forming, Forming, () => new PutBack(_random.Next(3) == 0 ? null : Part()), () => new WriteReason(New("r"), Text(), null, Maybe(), Maybe() ? Part() : null), () => new NotClear(Risk(), Maybe()), () => new Suggest(New("g"), Risk(), Maybe() ? Reason() : null, Maybe() ? Risk() : null, Maybe() ? Part() : null)),
        PhaseKind.Concern => Of(
            () => new PickConcerns(Many(Risk)), () => new PickConcerns([Risk()]), () => new RateRisk(Risk(), Percent() / 2, Percent(), (Impact)_random.Next(4)),
            () => new NotClear(Risk(), _random.Next(4) == 0), () => new CloseConcern(Maybe() ? Text() : null)),
        PhaseKind.Treat => Of(
            () => new Respond(Risk(), Maybe() ? ResponseKind.Avoid : null, Text(), Maybe() ? "Dee" : null, null, Date(), EarlySign: Text(), Coupling: ResponseCoupling.Loosens),
            () => new HoldTension(Risk(), Text(), Text(), Date()), () => new ReleaseTension(Risk()), () => new ShowRisk(Risk()), Tagging,
            () => new OfferResponse(New("o"), Risk(), (OfferKind)_random.Next(3), Text()), () => new Undo(), Changing),
        PhaseKind.Own => Of(() => new Commit(Text()), Changing),
        PhaseKind.Close => Of(() => new GiveConfidence(Percent()), () => new GiveFeedback(Text()), () => new GiveFeedback(Text(), Pick(["onlyHere", "unclear", "nextTime", "moon"])), () => new ShowShift(), () => new Commit(Text()), Changing, () => new SetReview(Date()), () => new CloseSession()),
        PhaseKind.Review => Of(Reviewing, Reviewing, Reviewing, Changing),
        _ => Leading(),
    };

    private Command Writing() => Of(
        () => new WriteReason(New("r"), Text(), _random.Next(6) == 0 ? "beliefs" : null, Maybe()), () => new WriteReason(New("r"), Text(), Part: _random.Next(3) == 0 ? Part() : null),
        () => new RewordReason(Reason(), Text()), () => new RemoveReason(Reason()), () => new RestoreReason(Removed()), () => new RankReasons(Many(Reason)));

    private Command Had() => new HadThisToo(Reason(), Maybe() ? Reason() : null, _random.Next(4) > 0);

    private Command Forming() => Of(
        () => new FormRisk(New("k"), Reason()), () => new FormRisk(New("k"), Mode: Mode()), () => new FormRisk(New("k"), Title: Text()),
        () => new PlaceReason(Reason(), Maybe() ? Risk() : null), () => new UnplaceReason(Reason()), () => new ParkReason(Reason(), Date(), Maybe() ? "Dee" : null),
        () => new WordRisk(Risk(), Text(), Text(), Text(), Text()), () => new TieRisk(Risk(), [Part()]), Tagging, () => new MergeRisks(Risk(), Risk()),
        () => new DropRisk(Risk(), Text()), () => new Undo());

    private Command Tagging() => new TagRisk(
        Risk(), Maybe() ? new(Maybe() ? Nature.Adaptive : null) : default, Maybe() ? [ScaleDimension.Ownership, ScaleDimension.Depth] : null, Maybe() ? [DesignFactor.Supports] : null, Maybe() ? Text() : null);

    private Command Reviewing() => Of(
        Tagging,
        () => new AnswerSign(Carried(), Maybe(), Text(), Maybe() ? Text() : null), () => new ShowItem(Pick([.. ReviewItems.Of(room).Select(item => item.Id), "sign-R99"])),
        () => new SettleResponse(Carried(), (Settlement)_random.Next(3), Date(), Maybe() ? Text() : null, Maybe() ? ResponseVerdict.Adapt : null),
        () => new SettleParked(Maybe() ? "H3KQ7R-p1" : "H3KQ7R-p2", (ParkedOutcome)_random.Next(3), Date(), Risk(), Text()),
        () => new Respond(Risk(), Owner: "Dee", EarlySign: Text()), () => new HoldTension(Risk(), Text(), Text(), Date()), () => new ReleaseTension(Risk()),
        () => new WriteReason(New("r"), Text()), () => new PlaceReason(Reason(), Maybe() ? Risk() : null), () => new FormRisk(New("k"), Reason()), () => new ParkReason(Reason(), Date()),
        () => new Undo());

    private Command Changing() => Of(() => new RecordPlanChange(Text()), () => new NothingChanged(Text()));

    private Command Leading() => Of(
        () => new Advance(null, "known"), () => new Advance(null, "known"), () => new Advance(null, "known"), () => new Advance(), () => new Advance { Phase = PhaseKind.Share },
        () => new Advance((PhaseKind)_random.Next(13), "known"), () => new GoBack());

    private Command Always() => Of(
        () => new ImDone(Maybe()), () => new ChangeSeat(Maybe() ? "Zoe" : null, Maybe() ? "Walker" : "", null, Maybe() ? Pick([.. room.Seats.Keys]) : null),
        () => new RemoveReason(Reason()), () => new RestoreReason(Removed()), () => new ExtendTimer(_random.Next(-4_000, 4_000)), () => new PauseTimer(), () => new ResumeTimer(),
        () => new LockDoor(_random.Next(4) == 0), () => new HurryRoom(Maybe()), () => new HideReason(Reason(), Text()), Leader, Leader, () => new SetReview(Date()), () => new Tick(),
        () => _random.Next(3) == 0 ? new RemoveSeat(Pick([.. room.Seats.Keys])) : new ImDone(true),
        () => new TakeSeat($"hash {_random.Next(50)}", Maybe() ? "Zoe" : null, null, null, false));

    private Command Leader() => Of(
        () => new HoldReason(Reason(), Text()), () => new ReleaseReason(Held()), () => new ReleaseReason(Held()), () => new RewordReason(Held(), Text()), () => new RewordReason(Held(), Text()),
        () => new WriteFor(New("r"), Text(), Maybe() ? "Osei" : null, Maybe() ? "Walker" : null), () => new WriteFor(New("r"), Text(), Maybe() ? "Osei" : null),
        () => new NoteFor((PhaseKind)_random.Next(14), Text()), () => new HandOver(Pick([.. room.Seats.Keys])), () => new ReadmitSeat(Out()), () => new ReadmitSeat(Out()),
        () => new ChangeAgenda(room.AgendaVersion - (_random.Next(10) == 0 ? 1 : 0), Ahead()), () => new ReopenConcern(),
        () => new TakeBackChange(room.PlanChanges.IsEmpty || Maybe() ? null : Pick(room.PlanChanges)));

    /// <summary>What is ahead with one phase left out, or one more, or with other minutes; mostly an agenda that holds.</summary>
    private Seq<AgendaStep> Ahead()
    {
        var ahead = room.Agenda.Phases.Skip(room.Index + 1).Where(phase => phase.Kind != PhaseKind.Review).Select(phase => new AgendaStep(phase.Kind, _random.Next(40) == 0 ? -1 : _random.Next(20))).ToList();
        var spare = room.Spare.Where(phase => phase.Kind != PhaseKind.Review).Select(phase => new AgendaStep(phase.Kind, phase.Minutes)).ToList();
        return _random.Next(3) switch
        {
            0 when ahead.Count > 0 => ahead.Where((_, at) => at != _random.Next(ahead.Count)).ToSeq(),
            1 when spare.Count > 0 => ahead.Concat(spare).OrderBy(step => step.Kind).ToSeq(),
            _ => ahead.ToSeq(),
        };
    }

    /// <summary>Somebody who was taken out.</summary>
    private string Out() => room.Seats.Values.Where(seat => seat.Removed).Select(seat => seat.Id).ToList() is { Count: > 0 } gone ? Pick(gone) : "s99";

    /// <summary>A card that its author took back.</summary>
    private string Removed() => room.Reasons.Values.Where(reason => reason.Removed).Select(reason => reason.Id).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } gone ? Pick(gone) : Reason();

    /// <summary>A card that is held.</summary>
    private string Held() => room.Reasons.Values.Where(reason => reason.Hidden is not null).Select(reason => reason.Id).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } held ? Pick(held) : Reason();

    private Command Anything() => Of(Writing, Had, Forming, Changing, Leading, () => new PassTurn(), () => new ShowNext(), () => new CloseConcern(), () => new ShowShift(), () => new TickPlan(true));

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private Command Of(params Func<Command>[] choices) => Pick(choices)();

    private bool Maybe() => _random.Next(2) == 0;

    private int Percent() => _random.Next(20) == 0 ? _random.Next(-5, 110) : _random.Next(101);

    private DateOnly Date() => new DateOnly(2026, 3, 1).AddDays(_random.Next(200));

    /// <summary>Every text carries a mark of its own, so that it can be looked for where it must not be.</summary>
    private string Text() => string.Format(System.Globalization.CultureInfo.InvariantCulture, _random.Next(60) == 0 ? new string('x', 1_001) : Pick(Texts), $"mark{seed:x}q{_random.Next():x}");

    private string New(string kind) => _random.Next(20) == 0 ? "no id" : $"{kind}{_random.Next(40)}";

    private string Reason() => _random.Next(20) == 0 || room.Reasons.IsEmpty ? "r99" : Pick(room.Reasons.Keys.Order(StringComparer.Ordinal).ToList());

    /// <summary>A card that some pod has heard.</summary>
    private string Told() => room.Pods.SelectMany(pod => pod.Told).ToList() is { Count: > 0 } told ? Pick(told) : Reason();

    /// <summary>The seat whose turn it is in some pod.</summary>
    private string? Turn() => Pods.Turn(room, Pick(room.Pods))?.Id;

    private string Risk() => _random.Next(20) == 0 ? "k99" : Pick(room.Forming.Risks.Keys.Append(Carried()).Order(StringComparer.Ordinal).ToList());

    private string Carried() => Pick([.. room.Carried.Select(risk => risk.Id)]);

    private string Mode() => Pick([.. Plan.Modes.Select(mode => mode.Slug), "aliens"]);

    private string Part() => Pick([.. Plan.Soar.Theory.Select((Part part) => part.Id), "Z1"]);

    private Seq<string> Many(Func<string> one) => Enumerable.Range(0, _random.Next(5)).Select(_ => one()).ToSeq();
}
