using PreMortem.Core.Initiatives;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>What sites do their own way: added, changed, marked as legitimate or drift, removed (SI5).</summary>
internal static class SiteVariationPages
{
    public static void MapVariationPages(this IEndpointRouteBuilder leaders)
    {
        var variations = leaders.MapGroup("/initiatives/{id}/variations");
        variations.MapPost("", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "add-variation");
            var variation = Read(draft);
            return PlanChange.Save(http, id, draft, plan => plan with { Variations = plan.Variations.Add(Known(draft, plan, variation)) }, _ => "/sites#variations", SitePages.Show);
        });
        variations.MapPost("{at:int}", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form, $"variation-{at}");
            var variation = Read(draft);
            return PlanChange.Save(http, id, draft, plan => Changed(plan, at, draft, _ => [Known(draft, plan, variation)]), _ => "/sites#variations", SitePages.Show);
        });
        variations.MapPost("{at:int}/mark", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form);
            return PlanChange.Save(http, id, null, plan => Changed(plan, at, draft, old => [old with { Kind = Kind(draft) }]), _ => "/sites#variations");
        });
        variations.MapPost("{at:int}/remove", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form);
            return PlanChange.Save(http, id, null, plan => Changed(plan, at, draft, _ => []), _ => "/sites#variations");
        });
    }

    private static Initiative Changed(Initiative plan, int at, Draft draft, Func<SiteVariation, SiteVariation[]> change) =>
        SitePages.Found(plan.Variations, at, one => one.Text.ReplaceLineEndings("\n").Trim() == draft["was"]) is { } found ? plan.WithVariation(found, change(plan.Variations[found])) : plan;

    private static SiteVariation Known(Draft draft, Initiative plan, SiteVariation variation)
    {
        foreach (var problem in Partnership.Strangers(plan with { Variations = [variation] }, plan))
        {
            draft.Refuse("site", problem.Said.Spoken());
        }

        return variation;
    }

    private static SiteVariation Read(Draft draft) => new(
        draft.Needed("site", Say("planRules.variationNowhere")),
        draft.Needed("text", Say("planRules.variationEmpty")),
        Kind(draft),
        draft.Text("part"));

    private static VariationKind Kind(Draft draft) => draft.Choice<VariationKind>("kind") ?? VariationKind.Undecided;
}
