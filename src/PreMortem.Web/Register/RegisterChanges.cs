using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>What a leader does on the register's own page: undo, sign, and the pieces of it that a script draws anew after a change.</summary>
internal static class RegisterChanges
{
    public static void MapRegisterChanges(this IEndpointRouteBuilder leaders)
    {
        var register = leaders.MapGroup("/initiatives/{id}/register");
        register.MapGet("{risk}/row", Row);
        register.MapGet("last-changes", Last);
        register.MapPost("undo/{change}", Undo);
        register.MapPost("name", Sign);
    }

    /// <summary>What the register page shows of changes.</summary>
    public static LastChanges Of(HttpContext http, string id, RegisterFilter filter) => new(
        id,
        http.RequestServices.GetRequiredService<RegisterStore>().Changes(id),
        http.User.KeyName() ?? LeaderName.Given(http),
        http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())
    {
        Query = filter.Query,
        ByKey = http.User.KeyName() is not null,
    };

    private static IResult Row(string id, string risk, RegisterStore store, TimeProvider clock) =>
        RiskNumber.Of(risk) is { } number && store.Find(id, number) is { } found
            ? Page.Of<RiskTableRow>(new { Id = id, Risk = found, Today = clock.Today() })
            : Page.Missing(Say("risk.gone"));

    private static IResult Last(HttpContext http, string id) =>
        Page.Of<LastChangesLine>(new { Last = Of(http, id, RegisterFilter.From(http.Request.Query)) });

    private static async Task<IResult> Undo(HttpContext http, string id, long change, IFormCollection form, RegisterStore store, TimeProvider clock)
    {
        var edit = store.Change(id, change);
        var result = await store.Undo(id, change, LeaderName.Of(http), clock.GetUtcNow());
        return result.WhyNotUndone(edit) is { } why
            ? RegisterPages.Shown(http, id, new(why), StatusCodes.Status409Conflict)
            : TypedResults.LocalRedirect(With(id, http, "undone"));
    }

    private static IResult Sign(HttpContext http, string id, IFormCollection form)
    {
        var draft = new Draft(form);
        var name = draft.Text("name", LeaderName.Longest);
        if (draft.Refusal("name") is { } why)
        {
            return RegisterPages.Shown(http, id, new(why), StatusCodes.Status422UnprocessableEntity);
        }

        if (http.User.KeyName() is null)
        {
            LeaderName.Remember(http, name);
        }

        return TypedResults.LocalRedirect(With(id, http, "signed"));
    }

    /// <summary>The register, filtered as before, with what was done.</summary>
    private static string With(string id, HttpContext http, string done)
    {
        var query = RegisterFilter.From(http.Request.Query).Query;
        return $"/initiatives/{Uri.EscapeDataString(id)}/register{(query.Length == 0 ? "?" : query + "&")}done={done}";
    }
}
