using Microsoft.AspNetCore.SignalR;
using PreMortem.Core;
using PreMortem.Web.Operations;

namespace PreMortem.Web.Live;

/// <summary>The live room: the hub and the rooms behind it.</summary>
public static class LiveSetup
{
    /// <summary>A message over this size ends the connection; anything up to it is answered, over 32 KiB with a refusal (LM5).</summary>
    private const long LargestFrame = 1024 * 1024;

    /// <summary>A phone on a bad line may need this long for its first view; one that takes in nothing for so long is gone (LV9).</summary>
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(30);

    /// <summary>All of stopping; what then still waits for a client is cut off (LV13).</summary>
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddHostedService<Sealer>();
        services.AddSingleton<Rooms>().AddSingleton<Gate>();
        services.AddHostedService(provider => provider.GetRequiredService<Rooms>());
        services.AddSingleton<Lines>();
        services.AddSingleton<HubLifetimeManager<RoomHub>>(provider => provider.GetRequiredService<Lines>());
        services.AddSingleton<Answering>();
        services.AddHostedService<Farewell>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ToStop);
        services
            .AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = LargestFrame;
                options.KeepAliveInterval = TimeSpan.FromSeconds(10);
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
                options.AddFilter<Answering>();
                options.AddFilter<HubMeasures>();
                options.AddFilter<HubErrors>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions = Json.Options);
        return services;
    }

    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<RoomHub>("/hubs/room", options => options.TransportSendTimeout = LongestSend).AllowAnonymous();
        routes.MapRoomPictures();
        return routes;
    }
}
