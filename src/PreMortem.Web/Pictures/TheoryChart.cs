using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pictures;

/// <summary>
/// A theory of action laid out to be drawn (PI7): if → then → so that in three columns, below them what holds it up, evidence inside the part it
/// speaks for, and on each part the risks against it.
/// </summary>
public sealed class TheoryChart
{
    public const int Width = 960;
    public const int Gap = 48;
    public const int Column = (Width - (2 * Gap)) / 3;
    public const int Line = 18;
    public const int Padding = 10;

    /// <summary>Letters on a line of a box.</summary>
    private const int Letters = 35;

    private const int MostLines = 6;
    private const int MostRisks = 6;
    private const int Head = 30;
    private const int Between = 10;

    private readonly ILookup<string, Risk> _against;
    private readonly Initiative _plan;

    /// <param name="risks">The register's rows; where none stands, nothing is said of attacks.</param>
    public TheoryChart(Initiative plan, IReadOnlyList<Risk> risks)
    {
        _plan = plan;
        Risk[] live = [.. risks.Where(risk => risk.Status != RiskStatus.Retired)];
        Examined = live.Length > 0;
        _against = live.SelectMany(risk => risk.Parts.Distinct().Select(part => (part, risk))).ToLookup(pair => pair.part, pair => pair.risk, StringComparer.Ordinal);
        var spine = Groups([PartKind.Practice, PartKind.Change, PartKind.Outcome], 0);
        Foundation = spine.Select(group => group.Bottom).DefaultIfEmpty(Head).Max() + Gap;
        Sentence = spine;
        PartKind[] below = [.. new[] { PartKind.Mechanism, PartKind.Assumption, PartKind.Condition, PartKind.Evidence, PartKind.Incentive, PartKind.Belief }.Where(kind => Of(kind).Any())];
        List<TheoryGroup> held = [];
        var top = Foundation;
        foreach (var row in below.Chunk(3))
        {
            held.AddRange(Groups(row, top));
            top = held.Max(group => group.Bottom) + Gap;
        }

        HeldUp = held;
        Height = held.Count > 0 ? top - Gap : Foundation - Gap;
    }

    /// <summary>Whether the plan has a register: only then is a part that nobody attacked marked.</summary>
    public bool Examined { get; }

    public int Height { get; }

    /// <summary>Where what holds the sentence up begins.</summary>
    public int Foundation { get; }

    public IReadOnlyList<TheoryGroup> Sentence { get; }

    public IReadOnlyList<TheoryGroup> HeldUp { get; }

    public bool Empty => Sentence.All(group => group.Boxes.Count == 0) && HeldUp.Count == 0;

    /// <summary>What the map shows, in words.</summary>
    public string Finding
    {
        get
        {
            TheoryBox[] boxes = [.. Sentence.Concat(HeldUp).SelectMany(group => group.Boxes)];
            string[] unattacked = [.. boxes.Where(box => Examined && box.Risks.Count == 0 && !box.Retired).Select(box => box.Id)];
            var most = boxes.OrderByDescending(box => box.Risks.Count).FirstOrDefault(box => box.Risks.Count > 0);
            var parts = string.Join("; ", Sentence.Concat(HeldUp).Where(group => group.Boxes.Count > 0).Select(group => $"{group.Word.ToLowerInvariant()}: {string.Join(", ", group.Boxes.Select(box => box.Id))}"));
            return Empty ? Say("pictures.noPart")
                : string.Join(' ', new[]
                {
                    Say("pictures.planParts", ("parts", parts)),
                    most is null ? null : Say("pictures.mostAgainst", ("part", most.Id), ("risks", string.Join(", ", most.Risks))),
                    !Examined ? null : unattacked.Length == 0 ? Say("pictures.everyPart") : Say("pictures.unattacked", ("parts", string.Join(", ", unattacked))),
                }.OfType<string>());
        }
    }

    private List<TheoryGroup> Groups(PartKind[] kinds, int top) => [.. kinds.Select((kind, at) =>
    {
        var y = top + Head;
        List<TheoryBox> boxes = [];
        foreach (var part in Of(kind))
        {
            var box = Box(part, at * (Column + Gap), y);
            boxes.Add(box);
            y += box.Height + Between;
        }

        return new TheoryGroup(kind.Read(), at * (Column + Gap), top, Math.Max(y - Between, top + Head), boxes);
    })];

    /// <summary>Parts that stand or are still attacked; evidence for a part that is drawn stands inside it.</summary>
    private IEnumerable<Part> Of(PartKind kind) => _plan.Theory.Where(part => part.Kind == kind && Drawn(part) && !(kind == PartKind.Evidence && Inside(part)));

    private bool Drawn(Part part) => !part.Retired || _against.Contains(part.Id);

    private bool Inside(Part evidence) => !_against.Contains(evidence.Id) && _plan.Theory.Any(part => part.Id == evidence.For && part.Kind != PartKind.Evidence && Drawn(part));

    private TheoryBox Box(Part part, int x, int y)
    {
        string?[] traits = [part.Core ? Say("pictures.core") : null, part.Coupling is { } coupling ? Say($"pictures.couplings.{coupling.ToString().ToLowerInvariant()}") : null, part.Retired ? Say("pictures.noLonger") : null];
        var said = string.Join(", ", traits.OfType<string>());
        var text = Wrapped.Lines($"{part.Id} {part.Text}", Letters, MostLines);
        List<string> notes = [];
        if (said.Length > 0)
        {
            notes.Add(said);
        }

        notes.AddRange(_plan.EvidenceFor(part.Id).Where(Inside).Select(source => Words.Cut(Say("pictures.shownBy", ("part", source.Id), ("text", source.Text)), Letters + 4)));
        Risk[] against = [.. _against[part.Id].OrderBy(risk => risk.Number)];
        string? attack = against.Length switch
        {
            0 when part.Retired || !Examined => null,
            0 => Say("pictures.nobodyAttacked"),
            <= MostRisks => string.Join(", ", against.Select(risk => risk.Id)),
            _ => Say("pictures.andMore", ("risks", string.Join(", ", against.Take(MostRisks - 1).Select(risk => risk.Id))), ("n", against.Length - MostRisks + 1)),
        };
        var height = (2 * Padding) + (Line * (text.Count + notes.Count + (attack is null ? 0 : 1))) - 4;
        return new(part.Id, x, y, height, text, notes, attack, [.. against.Select(risk => risk.Id)], part.Core, part.Retired);
    }
}

/// <summary>The parts of one kind under their word.</summary>
public sealed record TheoryGroup(string Word, int X, int Top, int Bottom, IReadOnlyList<TheoryBox> Boxes);

/// <param name="Attack">The risks against it, or that nobody attacked it; null where there is no register.</param>
public sealed record TheoryBox(string Id, int X, int Y, int Height, IReadOnlyList<string> Text, IReadOnlyList<string> Notes, string? Attack, IReadOnlyList<string> Risks, bool Core, bool Retired);
