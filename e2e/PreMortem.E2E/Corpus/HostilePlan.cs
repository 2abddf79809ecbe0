namespace PreMortem.E2E.Corpus;

/// <summary>A plan whose every text field is hostile, as the API takes it.</summary>
internal static class HostilePlan
{
    private const int Name = 80;

    private static readonly (string Id, string Kind)[] Parts =
        [("P1", "practice"), ("P2", "practice"), ("T1", "change"), ("O1", "outcome"), ("M1", "mechanism"), ("E1", "evidence"), ("A1", "assumption"), ("C1", "condition"), ("I1", "incentive"), ("B1", "belief")];

    public static object Of(IPen typist) => new
    {
        name = typist["plan.name", 200],
        aim = typist["plan.aim"],
        horizon = "2028-06-12",
        nature = "adaptive",
        sites = Enumerable.Range(0, 2).Select(at => new
        {
            name = typist[$"site{at}.name", Name],
            level = typist[$"site{at}.level", Name],
            organisation = typist[$"site{at}.organisation", Name],
            note = typist[$"site{at}.note"],
            earlier = typist[$"site{at}.earlier"],
            trust = typist[$"site{at}.trust"],
            leadership = typist[$"site{at}.leadership"],
            chosenBy = typist[$"site{at}.chosenBy"],
        }).ToArray(),
        theory = Parts.Select(part => new
        {
            id = part.Id,
            kind = part.Kind,
            text = typist[$"part{part.Id}.text"],
            form = part.Kind == "practice" ? typist[$"part{part.Id}.form"] : null,
            function = part.Kind == "practice" ? typist[$"part{part.Id}.function"] : null,
            mayDiffer = part.Kind == "practice" ? typist[$"part{part.Id}.mayDiffer"] : null,
            core = part.Id == "P1",
            coupling = part.Kind == "practice" ? "tight" : null,
            @for = part.Kind == "evidence" ? "M1" : null,
            strand = part.Kind == "practice" ? typist["strand.name", Name] : null,
        }).ToArray(),
        strands = new[] { new { name = typist["strand.name", Name], nature = "technical" } },
        scale = new { depth = typist["scale.depth"], sustainability = typist["scale.sustainability"], spread = typist["scale.spread"], ownership = typist["scale.ownership"] },
        priorities = new[] { typist["priority0", 200, oneLine: true], typist["priority1", 200, oneLine: true] },
        setAside = new[] { new { rule = "TA3", why = typist["setAside.why", 200], part = "A1" } },
        variations = new[]
        {
            new { site = typist["site0.name"], text = typist["variation.text"], kind = "drift", part = "P1" },
        },
        scorecards = new[]
        {
            new { partner = typist["partner0.name", Name], measures = typist["partner0.measures"], against = (string?)null, collision = (string?)null },
            new { partner = typist["partner1.name", Name], measures = typist["partner1.measures"], against = (string?)typist["partner0.name"], collision = (string?)typist["partner1.collision"] },
        },
        problems = new[]
        {
            new
            {
                difficulty = typist["problem.difficulty", oneLine: true],
                project = typist["problem.project", oneLine: true],
                focus = typist["problem.focus", oneLine: true],
                evidence = typist["problem.evidence", oneLine: true],
            },
        },
    };
}
