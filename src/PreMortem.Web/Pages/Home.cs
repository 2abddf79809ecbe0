using Microsoft.AspNetCore.Http.HttpResults;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Live;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pages;

/// <summary>The first page: a box for the code, and for leaders their initiatives.</summary>
public static class Home
{
    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext http) => Show(http)).AllowAnonymous();
        routes.MapGet("/join", Join).AllowAnonymous().LimitsGuesses();
        routes.MapGet("/privacy", () => Page.Of<PrivacyPage>(new { })).AllowAnonymous();
        routes.MapGet("/sign-in", IResult (HttpContext http, string? returnUrl, string? wrong) => http.User.IsLeader()
            ? TypedResults.LocalRedirect("/")
            : Page.Of<SignInPage>(new { ReturnUrl = returnUrl, Refusal = wrong is null ? null : Say("signIn.wrong") })).AllowAnonymous();
    }

    /// <summary>The first page with a code that opened no room, and why.</summary>
    public static RazorComponentResult<HomePage> Show(HttpContext http, string? typed = null, string? refusal = null, int refused = StatusCodes.Status404NotFound)
    {
        var leader = http.User.IsLeader();
        var services = http.RequestServices;
        var today = services.GetRequiredService<TimeProvider>().Today();
        var initiatives = leader ? services.GetRequiredService<InitiativeStore>().All() : [];
        var store = services.GetRequiredService<DayStore>();
        var days = leader ? Today(store, initiatives, today) : [];
        var rehearsals = leader ? services.GetRequiredService<RehearsalStore>().All() : [];
        var overdue = leader ? store.Overdue(today) : new Dictionary<string, int>();
        return Page.Of<HomePage>(
            new { Leader = leader, Initiatives = initiatives, Days = days, Overdue = overdue, Rehearsals = rehearsals, Today = today, Typed = typed, Refusal = refusal },
            refusal is null ? StatusCodes.Status200OK : refused);
    }

    /// <summary>What wants somebody today, initiative by initiative in the order of the list (AT2).</summary>
    private static IReadOnlyList<(InitiativeRow Initiative, Due Due)> Today(DayStore store, IReadOnlyList<InitiativeRow> initiatives, DateOnly today)
    {
        var days = store.All();
        return
        [
            .. initiatives.Where(row => days.ContainsKey(row.Id)).SelectMany(row => Attention.On(today, days[row.Id]).Select(due => (row, due)))
                .OrderBy(pair => pair.due.Kind == DueKind.SignSeen ? 0 : 1).ThenBy(pair => pair.due.On),
        ];
    }

    private static IResult Join(HttpContext http, SessionLog sessions, string? code) =>
        Entrance.Refusal(code, sessions) is { } refusal
            ? Show(http, code?.Trim(), refusal)
            : TypedResults.LocalRedirect($"/join/{JoinCode.Format(Entrance.Code(code))}");
}
