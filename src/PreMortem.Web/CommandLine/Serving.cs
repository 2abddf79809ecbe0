using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PreMortem.Web.Access;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem serve</c></summary>
internal static class Serving
{
    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> Run(Settings settings, Terminal terminal, TextWriter output, CancellationToken stop)
    {
        var name = settings.Log == LogForm.Text && FirstStart.Is(settings) ? FirstStart.AskName(terminal, output) : null;
        await using var app = Program.Build(settings);
        await Start(app, settings, stop);
        if (settings.Log == LogForm.Text)
        {
            await Greet(app, name, terminal, output);
        }

        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>The two lines a person needs (LN4), and below them, in a window, the second as a QR code (GK3). A log that is collected is no place for the leader key.</summary>
    private static async Task Greet(WebApplication app, string? name, Terminal terminal, TextWriter output)
    {
        var address = Address.Of(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var own = name is null ? null : await FirstStart.MakeKey(app.Services, name);
        await output.WriteLineAsync($"Leader link:  {LeaderLink.Of(address, own ?? app.Services.GetRequiredService<LeaderKey>().Text)}");
        await output.WriteLineAsync($"Others join:  {address}");
        if (terminal.Draws)
        {
            terminal.WriteQr(output, address);
        }
    }

    /// <exception cref="SettingsProblem">It cannot listen there.</exception>
    private static async Task Start(WebApplication app, Settings settings, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            throw new SettingsProblem($"Another program listens at {settings.Urls}; stop it, or choose another address with --urls.");
        }
        catch (Exception problem) when (problem is IOException or SocketException or InvalidOperationException)
        {
            throw new SettingsProblem($"It is not possible to listen at {settings.Urls}; choose another address with --urls.");
        }
    }
}
