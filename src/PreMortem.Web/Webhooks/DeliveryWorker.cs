using System.Data.Common;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Webhooks;

/// <summary>
/// The one who sends. It sleeps until the bell rings or the next message is due, and looks at nothing meanwhile. A message is noted as
/// taken after its answer, so that whoever is killed between the two sends it again with the same id: at least once (WH4).
/// </summary>
internal sealed partial class DeliveryWorker(Outbox outbox, WebhookSender sender, DeliveryBell bell, TimeProvider clock, ILogger<DeliveryWorker> logger) : BackgroundService
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_afterTrouble = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var tidied = DateTimeOffset.MinValue;
        while (true)
        {
            TimeSpan? wait;
            try
            {
                var (now, used) = (clock.GetUtcNow(), outbox.IsUsed());
                if (used && now - tidied > s_day)
                {
                    await outbox.Tidy(now);
                    tidied = now;
                }

                wait = await Send(stoppingToken) ?? (used ? s_day : null);
            }
            catch (Exception problem) when (problem is StorageUnavailable or DbException)
            {
                NotRead(problem.Message);
                wait = s_afterTrouble;
            }

            await bell.Wait(wait, stoppingToken);
        }
    }

    /// <returns>How long until the next is due; null while none waits.</returns>
    private async Task<TimeSpan?> Send(CancellationToken stop)
    {
        while (outbox.Due(clock.GetUtcNow()) is { Count: > 0 } due)
        {
            await Task.WhenAll(due.Select(one => Send(one, stop)));
        }

        return outbox.Next() is not { } next ? null
            : next - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait
            : TimeSpan.Zero;
    }

    private async Task Send(DueDelivery message, CancellationToken stop)
    {
        if (!await outbox.Claim(message, clock.GetUtcNow()))
        {
            return;
        }

        var tried = await sender.Send(message.Url, message.Secret, message.Id, message.Body, stop);
        await outbox.Note(message, tried, clock.GetUtcNow());
    }

    [LoggerMessage(LogLevel.Warning, "Webhooks wait: the database cannot be used ({Why}).")]
    private partial void NotRead(string why);
}
