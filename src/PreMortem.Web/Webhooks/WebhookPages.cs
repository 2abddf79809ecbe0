using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Webhooks;

/// <summary><c>/webhooks</c>: where leaders say which other programs are told (WH7).</summary>
internal static class WebhookPages
{
    private const string NewSecret = "premortem.newsecret";

    public static string Full => Say("webhooks.full", ("most", WebhookStore.Most));

    public static void MapWebhookPages(this IEndpointRouteBuilder leaders)
    {
        var webhooks = leaders.MapGroup("/webhooks");
        webhooks.MapGet("", (HttpContext http) => Show(http));
        webhooks.MapPost("", Make);
        webhooks.MapPost("{webhook}/test", Test);
        webhooks.MapPost("{webhook}/pause", Pause);
        webhooks.MapPost("{webhook}/resume", Resume);
        webhooks.MapPost("{webhook}/remove", Remove);
        webhooks.MapPost("{webhook}/back", BringBack);
    }

    /// <summary>The secret goes over the redirect in a cookie of this page alone, which ends when it is shown.</summary>
    private static async Task<IResult> Make(HttpContext http, IFormCollection form, WebhookStore store, Settings settings, TimeProvider clock)
    {
        var draft = new Draft(form);
        var url = draft["url"];
        if (WebhookAddress.Refusal(url, settings.WebhooksInside) is { } refusal)
        {
            draft.Refuse("url", refusal);
            return Show(http, draft);
        }

        if (await store.Add(url, LeaderName.Of(http), clock.GetUtcNow()) is not { } made)
        {
            draft.Refuse("url", Full);
            return Show(http, draft);
        }

        http.Response.Cookies.Append(NewSecret, made.Secret, Shown(http));
        return TypedResults.LocalRedirect("/webhooks#new");
    }

    /// <summary>The secret that was just made, this once.</summary>
    private static MadeSecret? Taken(HttpContext http, WebhookStore store)
    {
        if (http.Request.Cookies[NewSecret] is not { } secret)
        {
            return null;
        }

        http.Response.Cookies.Delete(NewSecret, Shown(http));
        return store.UrlOf(secret) is { } url ? new(url, secret) : null;
    }

    private static CookieOptions Shown(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = $"{http.Request.PathBase}/webhooks",
        MaxAge = TimeSpan.FromMinutes(2),
    };

    /// <param name="form">Empty but for the antiforgery token, which is asked for only where a form is read (PG3).</param>
    private static async Task<IResult> Test(HttpContext http, string webhook, IFormCollection form, WebhookTest test) =>
        await test.Send(webhook, http.RequestAborted) is { } tried
            ? TypedResults.LocalRedirect($"/webhooks?done={(tried.Taken ? "tested" : "nottaken")}")
            : Page.Missing(Say("webhooks.gone"));

    /// <param name="form">As in <see cref="Test"/>.</param>
    private static async Task<IResult> Pause(string webhook, IFormCollection form, WebhookStore store)
    {
        await store.Pause(webhook, paused: true);
        return TypedResults.LocalRedirect("/webhooks?done=paused");
    }

    /// <param name="form">As in <see cref="Test"/>.</param>
    private static async Task<IResult> Resume(string webhook, IFormCollection form, WebhookStore store, DeliveryBell bell)
    {
        await store.Pause(webhook, paused: false);
        bell.Ring();
        return TypedResults.LocalRedirect("/webhooks?done=resumed");
    }

    /// <param name="form">As in <see cref="Test"/>.</param>
    private static async Task<IResult> Remove(string webhook, IFormCollection form, WebhookStore store, TimeProvider clock) =>
        TypedResults.LocalRedirect(await store.Remove(webhook, clock.GetUtcNow()) ? $"/webhooks?removed={Uri.EscapeDataString(webhook)}" : "/webhooks");

    /// <param name="form">As in <see cref="Test"/>.</param>
    private static async Task<IResult> BringBack(string webhook, IFormCollection form, WebhookStore store, DeliveryBell bell)
    {
        await store.BringBack(webhook);
        bell.Ring();
        return TypedResults.LocalRedirect("/webhooks?done=back");
    }

    private static IResult Show(HttpContext http, Draft? draft = null)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var store = http.RequestServices.GetRequiredService<WebhookStore>();
        var parameters = new
        {
            Webhooks = store.All(),
            Last = store.Last(),
            Now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            Made = Taken(http, store),
            Done = http.Request.Query["done"].ToString(),
            Removed = http.Request.Query["removed"].ToString(),
            Draft = draft,
        };
        return draft is null ? Page.Of<WebhooksPage>(parameters) : Page.Again<WebhooksPage>(parameters);
    }
}

/// <summary>An address that was just made, with the only copy of its secret that is ever shown.</summary>
public sealed record MadeSecret(string Url, string Secret);
