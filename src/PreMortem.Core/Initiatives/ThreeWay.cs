namespace PreMortem.Core.Initiatives;

/// <summary>Three versions of one thing made into one: as it was seen, as the change has it, as it is now (VP3).</summary>
internal sealed class ThreeWay
{
    public List<PlanConflict> Conflicts { get; } = [];

    public T Value<T>(string field, T seen, T mine, T now)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(mine, seen) || same.Equals(mine, now))
        {
            return now;
        }

        if (!same.Equals(now, seen))
        {
            Conflicts.Add(new(field, now is null ? null : Said(now)));
        }

        return mine;
    }

    public Part Part(Part seen, Part mine, Part now) => now with
    {
        Text = Value("text", seen.Text, mine.Text, now.Text),
        Form = Value("form", seen.Form, mine.Form, now.Form),
        Function = Value("function", seen.Function, mine.Function, now.Function),
        Core = Value("core", seen.Core, mine.Core, now.Core),
        Coupling = Value("coupling", seen.Coupling, mine.Coupling, now.Coupling),
        For = Value("for", seen.For, mine.For, now.For),
        Retired = Value("text", seen.Retired, mine.Retired, now.Retired),
        MayDiffer = Value("mayDiffer", seen.MayDiffer, mine.MayDiffer, now.MayDiffer),
        Strand = Value("strand", seen.Strand, mine.Strand, now.Strand),
    };

    public Site Site(Site seen, Site mine, Site now) => now with
    {
        Level = Value("level", seen.Level, mine.Level, now.Level),
        Organisation = Value("organisation", seen.Organisation, mine.Organisation, now.Organisation),
        Note = Value("note", seen.Note, mine.Note, now.Note),
        Earlier = Value("earlier", seen.Earlier, mine.Earlier, now.Earlier),
        Trust = Value("trust", seen.Trust, mine.Trust, now.Trust),
        Leadership = Value("leadership", seen.Leadership, mine.Leadership, now.Leadership),
        ChosenBy = Value("chosenBy", seen.ChosenBy, mine.ChosenBy, now.ChosenBy),
    };

    public ScaleAnswers? Scale(ScaleAnswers? seen, ScaleAnswers? mine, ScaleAnswers? now)
    {
        var none = new ScaleAnswers();
        var (was, yours, theirs) = (seen ?? none, mine ?? none, now ?? none);
        var merged = new ScaleAnswers(
            Value("depth", was.Depth, yours.Depth, theirs.Depth),
            Value("sustainability", was.Sustainability, yours.Sustainability, theirs.Sustainability),
            Value("spread", was.Spread, yours.Spread, theirs.Spread),
            Value("ownership", was.Ownership, yours.Ownership, theirs.Ownership));
        return merged == none && mine is null && now is null ? null : merged;
    }

    /// <summary>A list whose items have a name each.</summary>
    /// <param name="field">Where a conflict is said.</param>
    /// <param name="merge">Makes one item of three; without it, an item is one value.</param>
    public Seq<T> List<T>(string field, Func<T, string> name, Seq<T> seen, Seq<T> mine, Seq<T> now, Func<T, T, T, T>? merge = null)
        where T : class
    {
        if (seen == mine || mine == now)
        {
            return now;
        }

        if (seen == now)
        {
            return mine;
        }

        var (was, yours, theirs) = (Named(seen, name), Named(mine, name), Named(now, name));
        List<T> kept = [];
        foreach (var (key, item) in Ordered(was, yours, theirs))
        {
            if (!was.TryGetValue(key, out var old))
            {
                kept.Add(yours.TryGetValue(key, out var same) ? Value(field, null, same, item)! : item);
            }
            else if (yours.TryGetValue(key, out var changed))
            {
                kept.Add(merge is null ? Value(field, old, changed, item) : merge(old, changed, item));
            }
            else if (item != old)
            {
                Conflicts.Add(new(field, Said(item)));
            }
        }

        foreach (var (key, item) in yours.Where(item => !theirs.ContainsKey(item.Key)))
        {
            if (!was.TryGetValue(key, out var old))
            {
                kept.Add(item);
            }
            else if (item != old)
            {
                Conflicts.Add(new(field, null));
                kept.Add(item);
            }
        }

        return kept.ToSeq();
    }

    /// <summary>What is there now; where the change moved items, those that both sides have stand in its order.</summary>
    private static IEnumerable<KeyValuePair<(string, int), T>> Ordered<T>(Dictionary<(string, int), T> was, Dictionary<(string, int), T> yours, Dictionary<(string, int), T> theirs)
    {
        bool Common((string, int) key) => was.ContainsKey(key) && yours.ContainsKey(key) && theirs.ContainsKey(key);
        List<(string, int)> moved = [.. yours.Keys.Where(Common)];
        if (moved.SequenceEqual(was.Keys.Where(Common)))
        {
            return theirs;
        }

        var next = 0;
        return [.. theirs.Select(item => Common(item.Key) ? KeyValuePair.Create(moved[next], theirs[moved[next++]]) : item)];
    }

    /// <summary>By name, and by how often the name came before; in the order of the list.</summary>
    private static Dictionary<(string, int), T> Named<T>(Seq<T> items, Func<T, string> name)
    {
        var named = new Dictionary<(string, int), T>();
        foreach (var item in items)
        {
            var time = 0;
            while (!named.TryAdd((name(item), time), item))
            {
                time++;
            }
        }

        return named;
    }

    private static string Said<T>(T value) => value switch
    {
        Part part => part.Text,
        AdviceSetAside aside => aside.Why,
        Scorecard card => card.Measures,
        SiteVariation variation => variation.Text,
        ProblemOfPractice problem => problem.Difficulty,
        Site site => site.Name,
        Strand strand => strand.Name,
        KindAnswer answer => answer.Answer.ToString(),
        DateOnly day => Export.Say.Date(day),
        _ => value?.ToString() ?? "",
    };
}
