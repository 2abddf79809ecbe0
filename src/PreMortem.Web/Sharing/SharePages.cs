using PreMortem.Web.Live;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Sharing;

/// <summary><c>/initiatives/{id}/register/share</c>: where a leader makes, lists and revokes links.</summary>
internal static class SharePages
{
    private const string NewLink = "premortem.newshare";

    public static void MapSharePages(this IEndpointRouteBuilder leaders)
    {
        var share = leaders.MapGroup("/initiatives/{id}/register/share");
        share.MapGet("", (HttpContext http, string id) => Show(http, id));
        share.MapPost("", Make);
        share.MapPost("{share}/revoke", Revoke);
    }

    /// <param name="form">Empty but for the antiforgery token, which is asked for only where a form is read (PG3).</param>
    private static async Task<IResult> Revoke(string id, string share, IFormCollection form, ShareStore shares, TimeProvider clock)
    {
        await shares.Revoke(id, share, clock.GetUtcNow());
        return TypedResults.LocalRedirect($"/initiatives/{id}/register/share?done=revoked");
    }

    private static async Task<IResult> Make(HttpContext http, string id, IFormCollection form, ShareStore shares, InitiativeStore initiatives, TimeProvider clock)
    {
        var draft = new Draft(form);
        var label = draft.Text("label", ShareStore.LongestLabel);
        if (draft.Refused || initiatives.Find(id) is null)
        {
            return Show(http, id, draft);
        }

        var token = await shares.Add(id, label, clock.GetUtcNow());
        http.Response.Cookies.Append(NewLink, token, Shown(http, id));
        return TypedResults.LocalRedirect($"/initiatives/{id}/register/share#new");
    }

    private static IResult Show(HttpContext http, string id, Draft? draft = null)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<InitiativeStore>().Find(id) is not { } plan)
        {
            return Page.Missing(Say("sharing.noRegister"));
        }

        var shares = services.GetRequiredService<ShareStore>();
        RegisterReader.Private(http);
        var parameters = new
        {
            Id = id,
            Plan = plan,
            Shares = shares.Of(id),
            Made = Taken(http, id, shares),
            Revoked = http.Request.Query["done"] == "revoked",
            Draft = draft,
        };
        return draft is null ? Page.Of<SharePage>(parameters) : Page.Again<SharePage>(parameters);
    }

    /// <summary>The link that was just made, this once: the cookie that brought its token over the redirect ends here.</summary>
    private static string? Taken(HttpContext http, string id, ShareStore shares)
    {
        if (http.Request.Cookies[NewLink] is not { } token)
        {
            return null;
        }

        http.Response.Cookies.Delete(NewLink, Shown(http, id));
        return shares.Find(token) == id ? $"{JoinAddress.Root(http)}/share/{token}" : null;
    }

    private static CookieOptions Shown(HttpContext http, string id) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = $"{http.Request.PathBase}/initiatives/{id}/register/share",
        MaxAge = TimeSpan.FromMinutes(2),
    };
}
