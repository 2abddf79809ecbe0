using PreMortem.Web.Live.Neighbours;

namespace PreMortem.Web.Webhooks;

/// <summary>Other programs are told when a session closes and when a sign is seen.</summary>
public static class WebhookSetup
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<DeliveryBell>()
        .AddSingleton<IHearing>(program => program.GetRequiredService<DeliveryBell>())
        .AddSingleton<WebhookStore>()
        .AddSingleton<Outbox>()
        .AddSingleton<WebhookSender>()
        .AddSingleton<WebhookTest>()
        .AddHostedService<DeliveryWorker>();
}
