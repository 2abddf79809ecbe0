using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Rehearsals;

/// <summary>Twelve people for a plan of one's own: from its sites, with cards about its parts (RH9). The same plan, library and seed give the same people.</summary>
public static class OwnCast
{
    public const int Size = 12;

    private static readonly string[] Names = ["Amara", "Bruno", "Chen", "Dalia", "Emeka", "Freya", "Goran", "Hana", "Ivo", "Joyce", "Kofi", "Luz"];
    private static readonly string[] Roles = ["teacher", "teacher", "department lead", "coach", "teacher", "principal", "coordinator", "teacher", "specialist", "coach", "teacher", "analyst"];

    /// <summary>What a real room writes, too.</summary>
    private static readonly string[] Vague = ["Lack of time", "Poor communication", "No buy-in", "It was not sustainable"];

    /// <param name="site">Where only one site meets.</param>
    public static Seq<SimulatedPerson> Of(Initiative plan, Seq<FailureMode> modes, string seed, string? site)
    {
        var sites = site is null ? plan.Sites.Select(one => one.Name).ToList() : [site];
        var parts = Draw.Shuffled(plan.Theory.Where(part => !part.Retired), seed, 0, "parts").ToList();
        var told = new Stories(modes, seed);
        return Enumerable.Range(0, Size).Select(number => Person(number, sites.Count == 0 ? null : sites[number % sites.Count], parts, told, seed)).ToSeq();
    }

    private static SimulatedPerson Person(int number, string? site, List<Part> parts, Stories told, string seed)
    {
        var role = Draw.Pick(Roles, seed, number, "role");
        var count = 2 + (int)(Draw.Of(seed, number, "how many") % 2);
        List<string> cards = [.. Enumerable.Range(0, count).Select(at => Card(number + (at * Size), number, at, site, role, parts, told, seed)).OfType<string>()];
        if (number % 3 == 1 || cards.Count == 0)
        {
            cards.Add(Vague[number / 3 % Vague.Length]);
        }

        var question = number == 4 && parts.Count > 0 ? $"Who decides about {parts[0].Id} when two of us read it differently?" : null;
        return new(Names[number], site, role, (Pace)(Draw.Of(seed, number, "pace") % 3), cards.ToSeq(), Question: question, Late: number == Size - 1, StepsOut: number == 2);
    }

    /// <summary>Each part in turn, so that the room attacks all of the plan.</summary>
    private static string? Card(int turn, int number, int at, string? site, string role, List<Part> parts, Stories told, string seed)
    {
        var month = Draw.Pick(Telltale.Months, seed, number, $"month {at}");
        return parts.Count == 0 ? null
            : number == 6 && at == 1 ? $"I sense that people{Telltale.At(site)} wait for this to pass, but nobody said it in a meeting."
            : told.Next(parts[turn % parts.Count].Kind) is { } mode ? Telltale.Card(parts[turn % parts.Count], mode, site, role, month)
            : null;
    }

    /// <summary>The library's stories, each told once before any is told again; those that go for the kind of part first.</summary>
    private sealed class Stories(Seq<FailureMode> modes, string seed)
    {
        private readonly List<FailureMode> _left = [.. Draw.Shuffled(modes, seed, 0, "stories")];

        public FailureMode? Next(PartKind kind)
        {
            if (_left.Count == 0)
            {
                _left.AddRange(Draw.Shuffled(modes, seed, 1, "stories"));
            }

            var next = _left.Find(mode => mode.Threatens.Contains(kind)) ?? _left.FirstOrDefault();
            if (next is not null)
            {
                _left.Remove(next);
            }

            return next;
        }
    }
}
