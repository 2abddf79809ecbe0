using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Webhooks;

/// <summary><c>/webhooks</c>: where leaders say which other programs are told (WH7).</summary>
internal static class WebhookPages
{
    public static readonly string Full = $"There are {WebhookStore.Most} addresses already. Remove one first.";

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

    /// <summary>The secret is in this one answer, which no cache keeps.</summary>
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

        return Show(http, made: new(url, made.Secret));
    }

    /// <param name="form">Empty but for the antiforgery token, which is asked for only where a form is read (PG3).</param>
    private static async Task<IResult> Test(HttpContext http, string webhook, IFormCollection form, WebhookTest test) =>
        await test.Send(webhook, http.RequestAborted) is { } tried
            ? TypedResults.LocalRedirect($"/webhooks?done={(tried.Taken ? "tested" : "nottaken")}")
            : Page.Missing("There is no such address any more.");

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

    private static IResult Show(HttpContext http, Draft? draft = null, MadeSecret? made = null)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var store = http.RequestServices.GetRequiredService<WebhookStore>();
        var parameters = new
        {
            Webhooks = store.All(),
            Last = store.Last(),
            Now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            Made = made,
            Done = http.Request.Query["done"].ToString(),
            Removed = http.Request.Query["removed"].ToString(),
            Draft = draft,
        };
        return draft is null ? Page.Of<WebhooksPage>(parameters) : Page.Again<WebhooksPage>(parameters);
    }
}

/// <summary>An address that was just made, with the only copy of its secret that is ever shown.</summary>
public sealed record MadeSecret(string Url, string Secret);
