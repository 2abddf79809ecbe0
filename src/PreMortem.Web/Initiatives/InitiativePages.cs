using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Access;
using PreMortem.Web.Library;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>A plan: begun, shown and renamed.</summary>
public static class InitiativePages
{
    public static void MapInitiativePages(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/initiatives", () => TypedResults.LocalRedirect("/"));
        leaders.MapGet("/initiatives/new", (TimeProvider clock) =>
            Page.Of<NewInitiativePage>(new { Horizon = clock.Today().AddYears(2) }));
        leaders.MapPost("/initiatives/new", Begin);
        leaders.MapGet("/initiatives/{id}", (HttpContext http, string id) => Show(http, id, null));
        leaders.MapPost("/initiatives/{id}/plan", Rename);
    }

    /// <summary>The page of an initiative, with the form that was refused if one was.</summary>
    public static IResult Show(HttpContext http, string id, Draft? draft)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<InitiativeStore>().Newest(id) is not { } newest)
        {
            return Page.Missing(Say("plan.noInitiative"));
        }

        var plan = newest.Plan;

        var view = new InitiativeView(
            id,
            plan,
            services.GetRequiredService<SessionLog>().Of(id),
            services.GetRequiredService<TemplateLibrary>().Agendas.Select(agenda => agenda.In(ReadIn.Of(http))).ToSeq(),
            newest.Version,
            services.GetRequiredService<RegisterStore>().Read(id)?.Risks ?? []);
        var parameters = new { View = view, Draft = draft, Notice = Notices.From(http.Request.Query, id, newest), Agenda = http.Request.Query["agenda"].ToString() };
        return draft is null ? Page.Of<InitiativePage>(parameters) : Page.Again<InitiativePage>(parameters);
    }

    private static async Task<IResult> Begin(HttpContext http, IFormCollection form, InitiativeStore store, TimeProvider clock)
    {
        var draft = new Draft(form);
        var plan = Read(draft, new Initiative("", "", default));
        return draft.Refused
            ? Page.Again<NewInitiativePage>(new { Horizon = clock.Today().AddYears(2), Draft = draft })
            : TypedResults.LocalRedirect($"/initiatives/{await store.Add(plan, clock.GetUtcNow(), LeaderName.Of(http))}?done=begun");
    }

    private static Task<IResult> Rename(HttpContext http, string id, IFormCollection form)
    {
        var draft = new Draft(form, "plan");
        return PlanChange.Save(http, id, draft, plan => Read(draft, plan), _ => "?done=saved");
    }

    private static Initiative Read(Draft draft, Initiative plan)
    {
        var horizon = draft.Date("horizon");
        if (horizon is null)
        {
            draft.Refuse("horizon", Say("initiative.needHorizon"));
        }

        return plan with
        {
            Name = draft.Needed("name", Say("initiative.needName"), InitiativeRules.LongestName),
            Aim = draft.Needed("aim", Say("initiative.needAim")),
            Horizon = horizon ?? default,
            Nature = draft.Choice<Nature>("nature"),
        };
    }
}
