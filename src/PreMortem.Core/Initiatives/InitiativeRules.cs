using System.Globalization;

namespace PreMortem.Core.Initiatives;

/// <summary>What an initiative must be before it is kept (TA6 to TA8). Advice on a weak plan is not here: it never refuses.</summary>
public static class InitiativeRules
{
    public const int LongestName = 200;
    public const int LongestText = 1000;
    public const int LongestSite = 80;
    public const int MostSites = 100;
    public const int MostParts = 200;

    /// <summary>All that is wrong with it, field by field; empty where nothing is.</summary>
    public static Seq<Problem> Check(Initiative initiative)
    {
        List<Problem> problems = [];
        if (string.IsNullOrWhiteSpace(initiative.Name))
        {
            problems.Add(new("name", PlanPhrases.NoName));
        }

        if (!PlanningDays.CanHold(initiative.Horizon))
        {
            problems.Add(new("horizon", PlanningDays.Said));
        }

        TooLong(problems, "name", initiative.Name, LongestName);
        TooLong(problems, "aim", initiative.Aim, LongestText);
        CheckSites(problems, initiative.Sites);
        CheckParts(problems, initiative.Theory);
        problems.AddRange(ProblemRules.Check(initiative.Problems));
        problems.AddRange(KindRules.Check(initiative));
        problems.AddRange(SiteRules.Check(initiative));
        problems.AddRange(PartnerRules.Check(initiative));
        AdviceRules.Check(problems, initiative.SetAside);
        return problems.ToSeq();
    }

    /// <summary>The same of a plan that a program sends, and that no variation names a site which neither it nor the stored plan has (SI7).</summary>
    /// <param name="stored">The plan it is to replace; null where it is new.</param>
    public static Seq<Problem> Check(Initiative initiative, Initiative? stored) => [.. Check(initiative), .. Partnership.Strangers(initiative, stored)];

    /// <summary>The changed initiative with the stored parts that it no longer names, retired and each behind the part it stood behind: old risks still point to them (TA8).</summary>
    public static Initiative Keep(Initiative stored, Initiative changed)
    {
        var named = changed.Theory.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        List<Part> theory = [.. changed.Theory];
        foreach (var (index, gone) in stored.Theory.Index().Where(part => !named.Contains(part.Item.Id)))
        {
            var before = index == 0 ? -1 : theory.FindIndex(part => part.Id == stored.Theory[index - 1].Id);
            theory.Insert(before + 1, gone with { Retired = true });
        }

        return changed with { Theory = theory.ToSeq() };
    }

    private static void CheckSites(List<Problem> problems, Seq<Site> sites)
    {
        if (sites.Count > MostSites)
        {
            problems.Add(new("sites", PlanPhrases.TooManySites.With(("most", MostSites))));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, site) in sites.Index())
        {
            var path = $"sites[{index}]";
            if (string.IsNullOrWhiteSpace(site.Name))
            {
                problems.Add(new($"{path}.name", PlanPhrases.SiteUnnamed));
            }
            else if (!seen.Add(site.Name.Trim()))
            {
                problems.Add(new($"{path}.name", PlanPhrases.SiteTwice.With(("site", site.Name.Trim()))));
            }

            TooLong(problems, $"{path}.name", site.Name, LongestSite);
            TooLong(problems, $"{path}.level", site.Level, LongestSite);
            TooLong(problems, $"{path}.organisation", site.Organisation, LongestSite);
            TooLong(problems, $"{path}.note", site.Note, LongestText);
        }
    }

    private static void CheckParts(List<Problem> problems, Seq<Part> parts)
    {
        if (parts.Count > MostParts)
        {
            problems.Add(new("theory", PlanPhrases.TooManyParts.With(("most", MostParts))));
        }

        var ids = parts.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, part) in parts.Index())
        {
            var path = $"theory[{index}]";
            CheckId(problems, path, part, isNew: seen.Add(part.Id));
            if (string.IsNullOrWhiteSpace(part.Text))
            {
                problems.Add(new($"{path}.text", PlanPhrases.PartEmpty.With(("part", part.Id))));
            }

            if (!string.IsNullOrEmpty(part.For) && (part.For == part.Id || !ids.Contains(part.For)))
            {
                problems.Add(new($"{path}.for", PlanPhrases.SupportsNothing.With(("part", part.Id), ("other", part.For))));
            }

            TooLong(problems, $"{path}.text", part.Text, LongestText);
            TooLong(problems, $"{path}.form", part.Form, LongestText);
            TooLong(problems, $"{path}.function", part.Function, LongestText);
            TooLong(problems, $"{path}.mayDiffer", part.MayDiffer, LongestText);
            TooLong(problems, $"{path}.strand", part.Strand, LongestSite);
        }
    }

    private static void CheckId(List<Problem> problems, string path, Part part, bool isNew)
    {
        if (!isNew)
        {
            problems.Add(new($"{path}.id", PlanPhrases.IdTwice.With(("part", part.Id))));
        }

        var letter = part.Kind.Letter();
        if (part.Id.Length is < 2 or > 4 || part.Id[0] != letter || !IsNumber(part.Id.AsSpan(1)))
        {
            problems.Add(new($"{path}.id", PlanPhrases.IdWrong.With(("letter", letter))));
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) =>
        digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    internal static void TooLong(List<Problem> problems, string field, string? text, int most)
    {
        if (text?.Length > most)
        {
            problems.Add(new(field, PlanPhrases.TooLong.With(("length", text.Length), ("most", most))));
        }
    }
}
