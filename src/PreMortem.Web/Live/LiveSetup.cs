using Microsoft.AspNetCore.SignalR;
using PreMortem.Core;
using PreMortem.Web.Operations;

namespace PreMortem.Web.Live;

/// <summary>The live room: the hub and the rooms behind it.</summary>
public static class LiveSetup
{
    /// <summary>A message over this size ends the connection; anything up to it is answered, over 32 KiB with a refusal (LM5).</summary>
    private const long LargestFrame = 1024 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddHostedService<Sealer>();
        services.AddSingleton<Rooms>();
        services.AddHostedService(provider => provider.GetRequiredService<Rooms>());
        services
            .AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = LargestFrame;
                options.KeepAliveInterval = TimeSpan.FromSeconds(10);
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
                options.AddFilter<HubMeasures>();
                options.AddFilter<HubErrors>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions = Json.Options);
        return services;
    }

    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<RoomHub>("/hubs/room");
        routes.MapRoomPictures();
        return routes;
    }
}
