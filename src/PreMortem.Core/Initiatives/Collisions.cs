namespace PreMortem.Core.Initiatives;

/// <summary>Partners whose scorecards pull against each other (SI6; LC, parallel accountability).</summary>
public static class Collisions
{
    /// <summary>One for each pair of partners, in the order of the scorecards.</summary>
    public static Seq<Collision> Of(Initiative plan) => plan.Scorecards
        .Where(card => !string.IsNullOrWhiteSpace(card.Against))
        .Select(card => new Collision(card.Partner, card.Against!, string.IsNullOrWhiteSpace(card.Collision) ? [] : [card.Collision]))
        .Aggregate(new List<Collision>(), (known, next) =>
        {
            var at = known.FindIndex(one => one.Partner == next.Against && one.Against == next.Partner);
            if (at < 0)
            {
                known.Add(next);
            }
            else
            {
                known[at] = known[at] with { Mutual = true, How = [.. known[at].How, .. next.How] };
            }

            return known;
        })
        .ToSeq();
}

/// <param name="How">How the two collide, in the words of those who said so.</param>
/// <param name="Mutual">Both scorecards say so.</param>
public sealed record Collision(string Partner, string Against, Seq<string> How, bool Mutual = false)
{
    private static readonly Phrase Both = new("partners.bothPull", "{partner} and {against} pull against each other");
    private static readonly Phrase One = new("partners.onePulls", "{partner} pulls against {against}");

    /// <summary>“District pulls against University”</summary>
    public Phrase Who => (Mutual ? Both : One).With(("partner", Partner), ("against", Against));

    /// <summary>“District pulls against University: one counts graduates, the other credits.”</summary>
    public string Words => How.Count == 0 ? $"{Who}." : $"{Who}: {string.Join("; ", How)}";
}
