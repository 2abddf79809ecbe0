using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>Partners' scorecards: added, changed, removed once asked (SI6).</summary>
internal static class PartnerPages
{
    public static void MapPartnerPages(this IEndpointRouteBuilder leaders)
    {
        var partners = leaders.MapGroup("/initiatives/{id}/partners");
        partners.MapPost("", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "add-partner");
            var card = Read(draft);
            return PlanChange.Save(http, id, draft, plan => plan with { Scorecards = plan.Scorecards.Add(card) }, _ => "/sites#partners", SitePages.Show);
        });
        partners.MapPost("{at:int}", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form, $"partner-{at}");
            var card = Read(draft);
            return PlanChange.Save(http, id, draft, plan => Where(plan, at, draft) is { } found ? plan.WithScorecard(found, card) : plan, _ => "/sites#partners", SitePages.Show);
        });
        partners.MapPost("{at:int}/remove", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form);
            return PlanChange.Save(http, id, null, plan => Where(plan, at, draft) is { } found ? plan.WithoutScorecard(found) : plan, _ => "/sites#partners");
        });
    }

    private static int? Where(Initiative plan, int at, Draft draft) => SitePages.Found(plan.Scorecards, at, card => card.Partner == draft["was"]);

    private static Scorecard Read(Draft draft) => new(
        draft.Needed("partner", Say("planRules.partnerUnnamed"), InitiativeRules.LongestSite),
        draft.Needed("measures", Say("planRules.noMeasures")),
        draft.Text("against", InitiativeRules.LongestSite),
        draft.Text("collision"));
}
