using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PreMortem.Load.Servers;

/// <summary>A SignalR broadcast as a first program has it: no storage, no rules, one frame a message to the group.</summary>
internal sealed class BareHub : Hub
{
    public const string Greeting = "Bare hub at ";

    /// <summary>As the program has it: the measure is the broadcast, not Kestrel's default of 512.</summary>
    private const int Backlog = 4096;

    private static int s_version;

    /// <summary>Serves until the process ends.</summary>
    public static async Task Serve()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSockets(options => options.Backlog = Backlog);
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<BareHub>("/hubs/bare");
        await app.StartAsync();
        Console.WriteLine(Greeting + app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await app.WaitForShutdownAsync();
    }

    public Task Enter(string room)
    {
        Context.Items["room"] = room;
        return Groups.AddToGroupAsync(Context.ConnectionId, room);
    }

    /// <summary>Sends what the program sends for one card: the same records, of the same length.</summary>
    public Task Say(string id, string text) =>
        Clients.Group((string)Context.Items["room"]!).SendAsync("Changed", BareFrame.Of(Interlocked.Increment(ref s_version), id, text, Context.ConnectionId));
}
