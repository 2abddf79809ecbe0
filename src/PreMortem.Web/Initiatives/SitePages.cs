using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Initiatives;

/// <summary>The sites of a plan: added, changed, removed once asked.</summary>
public static class SitePages
{
    public static void MapSitePages(this IEndpointRouteBuilder leaders)
    {
        var sites = leaders.MapGroup("/initiatives/{id}/sites");
        sites.MapPost("", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "add-site");
            return PlanChange.Save(http, id, draft, plan => plan with { Sites = plan.Sites.Add(Read(draft)) }, _ => "#sites");
        });
        sites.MapPost("{at:int}", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form, $"site-{at}");
            var site = Read(draft);
            return PlanChange.Save(http, id, draft, plan => At(plan, at, draft["was"], _ => [site]), _ => "#sites");
        });
        sites.MapPost("{at:int}/remove", (HttpContext http, string id, int at, IFormCollection form) =>
            PlanChange.Save(http, id, null, plan => At(plan, at, new Draft(form)["was"], _ => []), _ => "#sites"));
    }

    /// <summary>The plan with one site replaced. The name says which one was meant, so that a list that moved meanwhile loses nothing.</summary>
    private static Initiative At(Initiative plan, int at, string was, Func<Site, IEnumerable<Site>> change)
    {
        var found = at < plan.Sites.Count && plan.Sites[at].Name == was ? at : plan.Sites.ToList().FindIndex(site => site.Name == was);
        return plan with { Sites = plan.Sites.SelectMany((site, index) => index == found ? change(site) : [site]).ToSeq() };
    }

    private static Site Read(Draft draft) => new(
        draft.Needed("name", "Give the site a name.", InitiativeRules.LongestSite),
        draft.Text("level", InitiativeRules.LongestSite),
        draft.Text("organisation", InitiativeRules.LongestSite),
        draft.Text("note", InitiativeRules.LongestText));
}
