using Microsoft.AspNetCore.SignalR;
using PreMortem.Core;
using PreMortem.Web.Operations;

namespace PreMortem.Web.Live;

/// <summary>The live room: the hub and the rooms behind it.</summary>
public static class LiveSetup
{
    /// <summary>A message over this size ends the connection; anything up to it is answered, over 32 KiB with a refusal (LM5).</summary>
    private const long LargestFrame = 1024 * 1024;

    /// <summary>A line is never silent for longer; the room client takes three times that for a line that is gone (RM30).</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>Below the half minute after which a proxy may cut a request that nobody answers.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddHostedService<Sealer>();
        services.AddSingleton<Rooms>().AddSingleton<Gate>();
        services.AddHostedService(provider => provider.GetRequiredService<Rooms>());
        services
            .AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = LargestFrame;
                options.KeepAliveInterval = Silence;
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
                options.AddFilter<HubMeasures>();
                options.AddFilter<HubErrors>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions = Json.Options);
        return services;
    }

    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<RoomHub>("/hubs/room", options => options.LongPolling.PollTimeout = LongestPoll).AllowAnonymous().Add(Unbuffered);
        routes.MapRoomPictures();
        return routes;
    }

    /// <summary>Asks a proxy to pass on server-sent events as they come: nginx holds them back otherwise.</summary>
    private static void Unbuffered(EndpointBuilder endpoint)
    {
        var answer = endpoint.RequestDelegate;
        endpoint.RequestDelegate = http =>
        {
            http.Response.Headers["X-Accel-Buffering"] = "no";
            return answer!(http);
        };
    }
}
