using PreMortem.Web.CommandLine;
using PreMortem.Web.Live;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Access;

/// <summary><c>/keys</c>: where leaders make, list and revoke each other's keys (AC10).</summary>
internal static class KeyPages
{
    public static void MapKeyPages(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/keys", (HttpContext http) => Show(http));
        leaders.MapPost("/keys", Make);
        leaders.MapPost("/keys/{key}/revoke", Revoke);
    }

    /// <summary>The link is in this one answer, which no cache keeps; asked for again the name is taken, so no second key is made.</summary>
    private static async Task<IResult> Make(HttpContext http, IFormCollection form, KeyStore store, LeaderKeys keys, TimeProvider clock)
    {
        var draft = new Draft(form);
        var name = draft.Needed("name", Say("access.whose"), LeaderName.Longest).ReplaceLineEndings(" ");
        if (draft.Refused)
        {
            return Show(http, draft);
        }

        if (await store.Add(name, LeaderName.Of(http), clock.GetUtcNow()) is not { } key)
        {
            draft.Refuse("name", Say("access.taken"));
            return Show(http, draft);
        }

        keys.Refresh();
        return Show(http, made: new(name, LeaderLink.Of(JoinAddress.Root(http), key)));
    }

    /// <param name="form">Empty but for the antiforgery token, which is asked for only where a form is read (PG3).</param>
    private static async Task<IResult> Revoke(string key, IFormCollection form, KeyStore store, LeaderWatch watch, TimeProvider clock)
    {
        await store.Revoke(key, clock.GetUtcNow());
        watch.Look();
        return TypedResults.LocalRedirect("/keys?done=revoked");
    }

    private static IResult Show(HttpContext http, Draft? draft = null, MadeKey? made = null)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var parameters = new
        {
            Keys = http.RequestServices.GetRequiredService<KeyStore>().All(),
            Own = http.User.KeyId(),
            Made = made,
            Revoked = http.Request.Query["done"] == "revoked",
            Draft = draft,
        };
        return draft is null ? Page.Of<KeysPage>(parameters) : Page.Again<KeysPage>(parameters);
    }
}

/// <summary>A key that was just made, with the only copy of its link.</summary>
public sealed record MadeKey(string Name, string Link);
