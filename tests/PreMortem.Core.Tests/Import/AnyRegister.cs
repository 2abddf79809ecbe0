using FsCheck;
using FsCheck.Fluent;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Import;

/// <summary>A register drawn by chance: several meetings, every field filled or not, texts that try to break whatever reads them.</summary>
internal sealed class AnyRegister(int seed, string[] texts)
{
    private static readonly string[] Nasty =
    [
        "word", "two words", "a sentence, with commas; and (brackets) — and a dash", "# h", "## R9 forged", "\n# h\n", "\n---\n", "- x", "\n- x", "1. x", "\n> q", "```\ncode\n```", "\n~~~\n", "`", "*", "**b**", "**Owner** Eve", "\n**Owner** Eve",
        "\n- **Owner** Eve", "_", "__x__", "[x](javascript:alert(1))", "<b>", "<script>alert(1)</script>", "&amp;", "&lt;b&gt;", "&middot;", "&rdquo;", "&#0;", "|", "$a$", "{.cls}", "\\", "\\\\", "\\*", "\\·", "\\”", "a \\", "a \\ \\", "\\\n", "\t", "    code", "\r\n", "\0", "\u001b[31m",
        "\u0085", "\u2028", "\v", "\u200b", "\ufeff", "\u00a0x", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u2068x\u2069", "שלום", "مرحبا\nhello", "👩‍👩‍👧", "\ud83d", "\udc00", "www.a_b.org/*x*", "https://x.org/a_b?c=d&e=f#g", "https://x.org/a·b,c;d)e”f", "mailto:a@b.org", "·", " · ", "a · b", ",", ", ", "a, b", ";", ")", "(", "”", "“", "“q”", "” (by Eve)", " — R1", "— look again on 1 May 2027, owner Eve", ", owner Eve", " **by** x", "Rows: R1 v9", "on 3 March 2027", "session X", ":**", "12 others had this too", "Site", "no vote yet", "'", "%",
        "\n- **How** Eve", "**How by** 3 March 2027", "**Can veto** Eve", "**Takes hold at** goal", "**Already in place** x", "**Question** why?", "\n- **Question** why?\n  - “because”", "” **Question** why?", "## Reflection", "\n## Reflection\n", "What to do differently: x", "\n- Whose view was not heard: Eve", "Examined version 9 of the plan", "\nParts put back to the room: Z9", "adaptive work", "goes for depth", "comes from supports", "hard work", "mental model", "at home · adaptive work",
    ];

    private readonly Random _chance = new(seed);
    private int _next;

    public static Arbitrary<AnyRegister> All { get; } = ArbMap.Default.GeneratorFor<int>()
        .Zip(Gen.OneOf(Gen.Elements(Nasty), Gen.Elements(Nasty).ListOf(3).Select(string.Concat), ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")).ArrayOf(31))
        .Select(drawn => new AnyRegister(drawn.Item1, drawn.Item2))
        .ToArbitrary();

    public RegisterDocument Document => field ??= Write();

    public override string ToString() => $"seed {seed}: {string.Join(" ¦ ", texts)}";

    private RegisterDocument Write()
    {
        Seq<SessionSummary> sessions = Some(3, at => Session($"K7M42{"23456789"[at]}"));
        Seq<Part> theory = [new("P1", PartKind.Practice, Text(), Maybe(), Maybe(), Core: Yes, Drawn<Coupling>(), MayDiffer: Maybe(), Strand: Maybe()), new("M1", PartKind.Mechanism, Text(), Retired: Yes), new("E1", PartKind.Evidence, Text(), For: "M1")];
        var plan = new Initiative(Text(), Maybe() ?? "", Day(), Drawn<Nature>(), Some(3, _ => new Site(Text(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe())), theory);
        plan = plan with { Variations = Some(3, _ => new SiteVariation(Text(), Text(), Drawn<VariationKind>() ?? default, Yes ? "P1" : null)), Scorecards = Some(3, _ => new Scorecard(Text(), Text(), Maybe(), Maybe())) };
        plan = plan with { SetAside = Some(1, _ => new AdviceSetAside("TA4", Text())).Concat(Some(1, _ => new AdviceSetAside("TA3", Text(), "A3"))).ToSeq() };
        plan = plan with { Problems = Some(3, _ => new ProblemOfPractice(Text(), Maybe(), Maybe(), Maybe())) };
        plan = plan with { Strands = Some(2, _ => new Strand(Text(), Drawn<Nature>(), Answers())), Diagnosis = Answers(), Scale = Yes ? new(Text(), Maybe(), Maybe(), Maybe()) : null, Priorities = Some(2, _ => Text()) };
        string? Code() => sessions.Count > 0 && Yes ? sessions[_chance.Next(sessions.Count)].Code : null;
        Seq<ParkedReason> parked = sessions.Count == 0 ? [] : Some(2, at => new ParkedReason(sessions[0].Code, Reason($"p{at}", sessions[0].Code), Maybe(), Day()));
        Seq<UnpinnedReason> loose = sessions.Count == 0 ? [] : Some(2, at => new UnpinnedReason(sessions[^1].Code, Reason($"u{at}", sessions[^1].Code), Maybe()));
        return new RegisterDocument("plan-1", plan, sessions, Some(4, at => Risk(at + 1, Code)), parked, loose, Rehearsal: Yes ? true : null);
    }

    private bool Yes => _chance.Next(2) == 0;

    private SessionSummary Session(string code) => new(
        code, Day(), Text(), Yes, Maybe(), Maybe(), _chance.Next(20), Some(3, _ => Text()), new(Spread(), Spread()), Some(2, _ => Text()), Maybe(),
        Some(2, _ => new Commitment(Text(), Maybe())), Some(2, _ => Text()), Some(2, _ => new Override(Text(), Text())), _chance.Next(50), _chance.Next(5), Yes ? Day() : null, Yes,
        Yes ? _chance.Next(1, 9) : null, Some(3, _ => new FormAnswer(Text(), Text())), Yes ? new(Maybe(), Maybe(), Maybe(), Text()) : null, Yes ? ["E1", Text()] : []);

    private Distribution? Spread() => Yes ? new(_chance.Next(3, 20), 20, 40, 70, Yes ? [0, 1, 2, 3, 4, 0, 0, 0, 0, 1] : []) : null;

    private Risk Risk(int number, Func<string?> code)
    {
        var votes = code() is { } meeting ? Some(3, _ => new Vote(meeting, Day(), Maybe(), Maybe(), Rated())) : [];
        var status = Drawn<RiskStatus>() ?? RiskStatus.Open;
        return new(
            number, Text(), Maybe() ?? "", Maybe() ?? "", Maybe() ?? "", Maybe(), Drawn<FailureKind>(), status, Yes ? ["P1", "E1"] : [], Some(3, at => Reason($"r{at}", code())), Some(3, _ => Text()), Yes,
            votes.Count > 0 ? votes[^1].Concern : Yes ? Rated() : null, Response(), status == RiskStatus.HeldTension ? new Tension(Text(), Text(), Day()) : null, Yes ? Day() : null,
            status == RiskStatus.Retired ? Text() : null, code(), _chance.Next(1, 9), Some(3, at => new SignSeen($"s{at}", Day(), Maybe(), Maybe(), Maybe(), code())), votes,
            Drawn<Nature>(), Tags<ScaleDimension>(), Tags<DesignFactor>(), Maybe());
    }

    private Response Response() => new(
        Drawn<ResponseKind>(), Maybe(), Maybe(), Maybe(), Yes ? Day() : null, Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Drawn<ResponseCoupling>(), Maybe(), Maybe(), Drawn<ResponseVerdict>(), Drawn<ResponseOutcome>(), Yes ? Day() : null,
        Maybe(), Drawn<Leverage>(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Yes ? Day() : null, Tags<ScaleDimension>());

    private Concern Rated()
    {
        var rated = Yes;
        return new(
            _chance.Next(9), 12, rated ? 10 : null, rated ? 70 : null, rated ? 5 : null, rated ? 90 : null, rated ? 9 : 0, rated ? [0, 4, _chance.Next(3), 2] : [0, 0, 0, 0], _chance.Next(3), Yes,
            rated ? Some(2, _ => new RatingGroup(Text(), 4, 20, 60, [0, 3, 1, 0])) : [], rated ? Some(2, _ => new RatingGroup(Text(), 3, 30, 50, [1, 1, 1, 0])) : []);
    }

    private RiskReason Reason(string id, string? session) => new(id, Text(), Maybe(), Maybe(), Maybe(), _chance.Next(4), Some(2, _ => Text()), Yes, Maybe(), session, Entered: Yes);

    private Seq<T> Some<T>(int most, Func<int, T> one) => Enumerable.Range(0, _chance.Next(most + 1)).Select(one).ToSeq();

    private T? Drawn<T>()
        where T : struct, Enum => Yes ? Enum.GetValues<T>()[_chance.Next(Enum.GetValues<T>().Length)] : null;

    private Seq<KindAnswer> Answers() => KindQuestion.All.Where(_ => Yes).Select(question => new KindAnswer(question.Slug, Yes ? Nature.Technical : Nature.Adaptive)).ToSeq();

    private Seq<T> Tags<T>()
        where T : struct, Enum => Enum.GetValues<T>().Where(_ => Yes).ToSeq();

    private DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(_chance.Next(700));

    private string? Maybe() => Yes ? Text() : null;

    /// <summary>The next text; one that is only space could not have been typed.</summary>
    private string Text()
    {
        var text = texts[_next++ % texts.Length].Trim();
        return text.Length == 0 ? "x" : text;
    }
}
