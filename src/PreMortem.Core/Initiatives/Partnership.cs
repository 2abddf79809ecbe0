namespace PreMortem.Core.Initiatives;

/// <summary>How sites, their variations and partners change together, so that no name is left behind (SI5, SI6).</summary>
public static class Partnership
{
    /// <summary>The plan with one site changed; its variations go with its name.</summary>
    public static Initiative WithSite(this Initiative plan, int at, Site site)
    {
        var was = plan.Sites[at].Name;
        return plan with
        {
            Sites = Replaced(plan.Sites, at, [site]),
            Variations = plan.Variations.Select(one => one.Site == was ? one with { Site = site.Name } : one).ToSeq(),
        };
    }

    /// <summary>The plan without a site. What it did its own way stays, under the name it had.</summary>
    public static Initiative WithoutSite(this Initiative plan, int at) => plan with { Sites = Replaced(plan.Sites, at, []) };

    public static Initiative WithVariation(this Initiative plan, int at, params ReadOnlySpan<SiteVariation> now) => plan with { Variations = Replaced(plan.Variations, at, now) };

    /// <summary>The plan with one scorecard changed; those that pull against it follow its name.</summary>
    public static Initiative WithScorecard(this Initiative plan, int at, Scorecard card)
    {
        var was = plan.Scorecards[at].Partner;
        return plan with { Scorecards = Replaced(plan.Scorecards, at, [card]).Select(one => one.Against == was ? one with { Against = card.Partner } : one).ToSeq() };
    }

    /// <summary>The plan without a scorecard. Who pulled against it pulls against nobody; how they collided stays as words.</summary>
    public static Initiative WithoutScorecard(this Initiative plan, int at)
    {
        var was = plan.Scorecards[at].Partner;
        return plan with { Scorecards = Replaced(plan.Scorecards, at, []).Select(one => one.Against == was ? one with { Against = null } : one).ToSeq() };
    }

    /// <summary>Variations of sites that the plan neither has nor had before: nobody can tell where they are (SI7).</summary>
    /// <param name="stored">The plan as it was kept last; null where it is new.</param>
    public static Seq<Problem> Strangers(Initiative plan, Initiative? stored)
    {
        var known = plan.Sites.Select(site => site.Name)
            .Concat(stored?.Sites.Select(site => site.Name) ?? [])
            .Concat(stored?.Variations.Select(variation => variation.Site) ?? [])
            .ToHashSet(StringComparer.Ordinal);
        return plan.Variations.Index().Where(row => !known.Contains(row.Item.Site)).Select(row => new Problem($"variations[{row.Index}].site", PlanPhrases.NoSuchSite)).ToSeq();
    }

    private static Seq<T> Replaced<T>(Seq<T> all, int at, params ReadOnlySpan<T> now)
    {
        List<T> changed = [.. all];
        changed.RemoveAt(at);
        changed.InsertRange(at, now);
        return changed.ToSeq();
    }
}
