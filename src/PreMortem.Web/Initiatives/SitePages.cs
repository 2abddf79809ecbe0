using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>The sites of a plan: shown with all that belongs to them, added, changed, removed once asked (SI1).</summary>
public static class SitePages
{
    public static void MapSitePages(this IEndpointRouteBuilder leaders)
    {
        var sites = leaders.MapGroup("/initiatives/{id}/sites");
        sites.MapGet("", (HttpContext http, string id) => Show(http, id, null));
        sites.MapPost("", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "add-site");
            var site = Read(draft);
            return PlanChange.Save(http, id, draft, plan => plan with { Sites = plan.Sites.Add(site) }, _ => "/sites#sites", Show);
        });
        sites.MapPost("{at:int}", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form, $"site-{at}");
            var site = Read(draft);
            return PlanChange.Save(http, id, draft, plan => Where(plan, at, draft["was"]) is { } found ? plan.WithSite(found, site) : plan, _ => "/sites#sites", Show);
        });
        sites.MapPost("{at:int}/remove", (HttpContext http, string id, int at, IFormCollection form) =>
            PlanChange.Save(http, id, null, plan => Where(plan, at, new Draft(form)["was"]) is { } found ? plan.WithoutSite(found) : plan, _ => "/sites#sites"));
        leaders.MapVariationPages();
        leaders.MapPartnerPages();
    }

    /// <summary>The page of sites and partners, with the form that was refused if one was.</summary>
    internal static IResult Show(HttpContext http, string id, Draft? draft)
    {
        if (http.RequestServices.GetRequiredService<InitiativeStore>().Newest(id) is not { } newest)
        {
            return Page.Missing(Say("plan.noInitiative"));
        }

        var parameters = new { Id = id, Newest = newest, Draft = draft, Notice = Notices.From(http.Request.Query, id, newest, PlanTab.Sites) };
        return draft is null ? Page.Of<SitesPage>(parameters) : Page.Again<SitesPage>(parameters);
    }

    /// <summary>Where the one that was meant stands. Its name says which, so that a list that moved meanwhile loses nothing.</summary>
    internal static int? Found<T>(Seq<T> all, int at, Func<T, bool> isMeant)
    {
        var found = at < all.Count && isMeant(all[at]) ? at : all.ToList().FindIndex(one => isMeant(one));
        return found < 0 ? null : found;
    }

    private static int? Where(Initiative plan, int at, string was) => Found(plan.Sites, at, site => site.Name == was);

    private static Site Read(Draft draft) => new(
        draft.Needed("name", Say("planRules.siteUnnamed"), InitiativeRules.LongestSite),
        draft.Text("level", InitiativeRules.LongestSite),
        draft.Text("organisation", InitiativeRules.LongestSite),
        draft.Text("note"),
        draft.Text("earlier"),
        draft.Text("trust"),
        draft.Text("leadership"),
        draft.Text("chosenBy"));
}
