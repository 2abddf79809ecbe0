using Microsoft.AspNetCore.SignalR;
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

    /// <summary>A phone on a bad line may need this long for its first view; one that takes in nothing for so long is gone (LV9).</summary>
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(30);

    /// <summary>All of stopping; what then still waits for a client is cut off (LV13).</summary>
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddHostedService<Sealer>();
        services.AddSingleton<RoomParts>();
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
                options.KeepAliveInterval = Silence;
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
                options.AddFilter<Wording>();
                options.AddFilter<Answering>();
                options.AddFilter<HubMeasures>();
                options.AddFilter<HubErrors>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions = EachLanguage.Options);
        return services;
    }

    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder routes)
    {
        routes
            .MapHub<RoomHub>("/hubs/room", options =>
            {
                options.LongPolling.PollTimeout = LongestPoll;
                options.TransportSendTimeout = LongestSend;
            })
            .AllowAnonymous()
            .Add(Unbuffered);
        routes.MapRoomPictures();
        return routes;
    }

    /// <summary>Asks a proxy to pass on server-sent events as they come: nginx holds them back otherwise. Who comes new to a program that stops is sent away at once: another server is there, or this one soon again (LV11).</summary>
    private static void Unbuffered(EndpointBuilder endpoint)
    {
        var answer = endpoint.RequestDelegate;
        endpoint.RequestDelegate = http =>
        {
            if (!http.Request.Query.ContainsKey("id") && http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
            }

            http.Response.Headers["X-Accel-Buffering"] = "no";
            return answer!(http);
        };
    }
}
