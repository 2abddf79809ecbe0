using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>Advice set aside with a reason, and brought back (TA9).</summary>
public static class AdvicePages
{
    public static void MapAdvicePages(this IEndpointRouteBuilder leaders)
    {
        var advice = leaders.MapGroup("/initiatives/{id}/advice");
        advice.MapPost("aside", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, Form(form["rule"].ToString(), form["part"].ToString()));
            return PlanChange.Save(http, id, draft, plan => plan.SettingAside(Read(draft)), _ => "?done=aside#advice");
        });
        advice.MapPost("back", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form);
            return PlanChange.Save(http, id, null, plan => plan.TakingUp(draft["rule"], Part(draft)), _ => "?done=saved#advice");
        });
    }

    /// <summary>The name of the form that sets one piece of advice aside.</summary>
    public static string Form(string rule, string? part) => $"aside-{rule}{part}";

    private static AdviceSetAside Read(Draft draft) => new(draft["rule"], draft.Needed("why", Say("planRules.asideWhy"), InitiativeRules.LongestText), Part(draft));

    private static string? Part(Draft draft) => draft["part"] is { Length: > 0 } part ? part : null;
}
