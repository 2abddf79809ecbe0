using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>The kind of work, its strands, and what scale means for the plan (KW7, SC4).</summary>
public static class WorkPages
{
    public static void MapWorkPages(this IEndpointRouteBuilder leaders)
    {
        var work = leaders.MapGroup("/initiatives/{id}/work");
        work.MapGet("", (HttpContext http, string id) => Show(http, id, null));
        work.MapPost("kind", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "kind");
            return Save(http, id, draft, plan => plan with { Diagnosis = WorkForm.Answers(draft), Nature = draft.Choice<Nature>("nature") }, "?done=saved");
        });
        work.MapPost("strands", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "add-strand");
            var strand = WorkForm.Strand(draft);
            return Save(http, id, draft, plan => WorkForm.With(plan, null, strand, draft.All("parts")), "#strands");
        });
        work.MapPost("strands/{at:int}", (HttpContext http, string id, int at, IFormCollection form) =>
        {
            var draft = new Draft(form, $"strand-{at}");
            var strand = WorkForm.Strand(draft);
            return Save(http, id, draft, plan => WorkForm.With(plan, Was(plan, at, draft), strand, draft.All("parts")), "#strands");
        });
        work.MapPost("strands/{at:int}/remove", (HttpContext http, string id, int at, IFormCollection form) =>
            PlanChange.Save(http, id, null, plan => WorkForm.Without(plan, Was(plan, at, new Draft(form))), _ => "/work#strands"));
        work.MapPost("scale", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "scale");
            var scale = WorkForm.Scale(draft);
            return Save(http, id, draft, plan => plan with { Scale = scale }, "?done=saved#scale");
        });
        work.MapPost("priorities", (HttpContext http, string id, IFormCollection form) =>
        {
            var draft = new Draft(form, "priorities");
            return Save(http, id, draft, plan => plan with { Priorities = WorkForm.Priorities(draft) }, "?done=saved#priorities");
        });
    }

    private static Task<IResult> Save(HttpContext http, string id, Draft draft, Func<Initiative, Initiative> change, string then) =>
        PlanChange.Save(http, id, draft, change, _ => $"/work{then}", Show);

    /// <summary>The name says which strand was meant, so that a list that moved meanwhile loses nothing.</summary>
    private static string Was(Initiative plan, int at, Draft draft) =>
        draft.All("was") is [var was, ..] ? was : at < plan.Strands.Count ? plan.Strands[at].Name : "";

    private static IResult Show(HttpContext http, string id, Draft? draft)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<InitiativeStore>().Newest(id) is not { } newest)
        {
            return Page.Missing(Say("plan.noInitiative"));
        }

        var scale = services.GetRequiredService<RegisterStore>().Read(id) is { } register ? ScaleBalance.Of(register) : [];
        var parameters = new { Id = id, newest.Plan, newest.Version, Notice = Notices.From(http.Request.Query, id, newest, PlanTab.Work), Scale = scale, Draft = draft };
        return draft is null ? Page.Of<WorkPage>(parameters) : Page.Again<WorkPage>(parameters);
    }
}
