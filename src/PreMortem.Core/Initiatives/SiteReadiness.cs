namespace PreMortem.Core.Initiatives;

/// <summary>How ready a site is, in four short answers; nothing is counted or graded (SI2; CN).</summary>
public static class SiteReadiness
{
    /// <summary>Each question's name, as in “nothing said yet about trust”, and where the answer stands.</summary>
    public static Seq<(Phrase About, Func<Site, string?> Answer)> Questions { get; } =
    [
        (SiteDifferences.Earlier, site => site.Earlier),
        (SiteDifferences.Trust, site => site.Trust),
        (SiteDifferences.Leadership, site => site.Leadership),
        (SiteDifferences.ChosenBy, site => site.ChosenBy),
    ];

    /// <summary>Somebody answered one of the four, at some site.</summary>
    public static bool IsSaid(Initiative plan) => plan.Sites.Any(site => Questions.Any(question => !string.IsNullOrWhiteSpace(question.Answer(site))));
}
