using PreMortem.Core.Webhooks;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Webhooks;

/// <summary>Sends a test while somebody waits for it: once, whether the address is paused or not (WH7).</summary>
internal sealed class WebhookTest(WebhookStore store, Outbox outbox, WebhookSender sender, TimeProvider clock)
{
    /// <returns>What came of it; null where there is no such address.</returns>
    public async Task<Tried?> Send(string id, CancellationToken stop)
    {
        if (store.Find(id) is not { } webhook)
        {
            return null;
        }

        var message = OutboxRows.NewId();
        var body = Columns.ToJson(new WebhookMessage<TestData>(MessageTypes.Test, clock.GetUtcNow(), new("This is a test from PreMortem.")));
        var tried = await sender.Send(webhook.Url, webhook.Secret, message, body, stop);
        await outbox.Tested(message, id, tried, clock.GetUtcNow());
        return tried;
    }
}
