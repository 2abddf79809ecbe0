using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Web.Tests.Export;

/// <summary>A register in which every field a person can type into holds the next of the given texts.</summary>
internal sealed class TypedRegister(string[] texts)
{
    private static readonly DateOnly Day = new(2027, 3, 4);
    private int _next;

    public List<string> Typed { get; } = [];

    public RegisterDocument Document => field ??= Write();

    private RegisterDocument Write()
    {
        var plan = new Initiative(
            Text(), Text(), Day, Nature.Mixed,
            [new Site(Text(), Text(), Text(), Text())],
            [
                new Part("P1", PartKind.Practice, Text(), Text(), Text(), Core: true, Coupling.Loose),
                new Part("M1", PartKind.Mechanism, Text()),
            ]);
        var session = new SessionSummary(
            "KITE", Day, "scaling", Anonymous: false, Text(), Text(), 5, [Text()], new ConfidenceShift(null, null), [Text()], Text(),
            [new Commitment(Text(), Text())], [Text()], [new Override("brief", Text())], 9, 1, Day, Closed: true,
            3, [new FormAnswer(Text(), Text())], new Reflection(Text(), Text(), Text(), Text()), ["M1"]);
        return new RegisterDocument(
            "plan", plan, [session], [Risk(1, RiskStatus.HeldTension), Risk(2, RiskStatus.Retired)],
            [new ParkedReason("KITE", Reason(), Text(), Day)], [new UnpinnedReason("KITE", Reason())]);
    }

    private Risk Risk(int number, RiskStatus status) => new(
        number, Text(), Text(), Text(), Text(), Text(), Status: status, Parts: ["P1"], Reasons: [Reason(), Reason()], Sites: [Text()],
        Response: new Response(Action: Text(), Owner: Text(), Decider: Text(), EarlySign: Text(), Threshold: Text(), Watcher: Text(), IfState: Text(), IfBy: Text(), ThenMove: Text(),
            Prediction: Text(), Studied: Text(), Verdict: ResponseVerdict.Adapt, Outcome: ResponseOutcome.Done, OutcomeOn: Day,
            Pattern: Text(), Leverage: Leverage.MentalModel, Consulted: Text(), Veto: Text(), EvidenceFrom: Text(), CarriedBy: Text(), Leads: Text(), Learns: Text(), Experience: Text(), How: Text(), HowBy: Day,
            Scale: [ScaleDimension.Depth, ScaleDimension.Spread]),
        Tension: new Tension(Text(), Text(), Day), RetiredWhy: status == RiskStatus.Retired ? Text() : null, Session: "KITE",
        Signs: [new SignSeen("s1", Day, Text(), Text(), Text(), "KITE")], Votes: [new Vote("KITE", Day, Text(), Text(), Rated())], Concern: Rated(),
        Nature: Nature.Mixed, Scale: [ScaleDimension.Ownership], Factors: [DesignFactor.Complexity, DesignFactor.Supports], Safeguards: Text());

    private Concern Rated() => new(3, 5, 20, 70, 10, 80, 4, [0, 3, 1, 0], 1, LeaderPicked: true, [new RatingGroup(Text(), 3, 30, 60, [0, 3, 0, 0])], [new RatingGroup(Text(), 4, 20, 70, [0, 3, 1, 0])]);

    private RiskReason Reason() => new("id", Text(), Text(), Text(), Text(), 2, [Text()], Tacit: true, Text(), "KITE", Lone: true);

    private string Text()
    {
        var text = texts[_next++ % texts.Length];
        Typed.Add(text);
        return text;
    }
}
