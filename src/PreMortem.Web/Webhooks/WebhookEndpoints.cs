using PreMortem.Core;
using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Webhooks;

/// <summary><c>/api/webhooks</c></summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/webhooks").WithTags("Webhooks");
        group.MapGet("/", List).Produces<IEnumerable<ListedWebhook>>().WithSummary("The addresses that are told of closed sessions and seen signs, with their last messages");
        group.MapPost("/", Add).Produces<MadeWebhook>(StatusCodes.Status201Created).ProducesValidationProblem()
            .WithSummary("Add an address; its secret is in this answer and in no other")
            .WithDescription("Messages are signed as Standard Webhooks does: webhook-id, webhook-timestamp and webhook-signature.");
        group.MapDelete("/{webhook}", Remove).Produces(204).ProducesProblem(404).WithSummary("Tell an address nothing more");
    }

    private static IResult List(WebhookStore store)
    {
        var last = store.Last();
        return Answers.Ok(store.All().Select(one => new ListedWebhook(one.Id, one.Url, one.Paused, one.MadeAt, one.MadeBy, last[one.Id])));
    }

    private static async Task<IResult> Add(HttpContext http, JsonBody<NewWebhook> body, WebhookStore store, Settings settings, TimeProvider clock)
    {
        if (body.Value is not { } typed)
        {
            return body.Refusal!;
        }

        var url = typed.Url.Trim();
        if (WebhookAddress.Refusal(url, settings.WebhooksInside) is { } refusal)
        {
            return Answers.Invalid([new Problem("url", refusal)]);
        }

        return await store.Add(url, LeaderName.Of(http), clock.GetUtcNow()) is { } made
            ? Answers.Ok(new MadeWebhook(made.Id, url, made.Secret), StatusCodes.Status201Created)
            : Answers.Invalid([new Problem("url", WebhookPages.Full)]);
    }

    private static async Task<IResult> Remove(string webhook, WebhookStore store, TimeProvider clock) =>
        await store.Remove(webhook, clock.GetUtcNow()) ? TypedResults.NoContent() : Answers.Missing("webhook");
}

internal sealed record NewWebhook(string Url);

internal sealed record MadeWebhook(string Id, string Url, string Secret);

internal sealed record ListedWebhook(string Id, string Url, bool Paused, DateTimeOffset MadeAt, string MadeBy, IEnumerable<Delivery> Last);
