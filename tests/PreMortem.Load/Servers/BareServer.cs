using System.Diagnostics;
using System.Globalization;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Servers;

/// <summary>The bare broadcast: this program's own <c>bare</c> command.</summary>
internal sealed class BareServer : Server
{
    private int _rooms;

    public override string Name => "bare";

    public override string Hub => "/hubs/bare";

    public static async Task<BareServer> Start()
    {
        var server = new BareServer();
        var start = new ProcessStartInfo("dotnet", [typeof(BareServer).Assembly.Location, "bare"]);

        // As the template of an ASP.NET Core program has it, and as the program that is measured has it.
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "1";
        await server.Start(start, line =>
        {
            if (!line.StartsWith(BareHub.Greeting, StringComparison.Ordinal))
            {
                return false;
            }

            server.Port = new Uri(line[BareHub.Greeting.Length..]).Port;
            return true;
        });
        return server;
    }

    public override Task<Room> OpenRoom() => Task.FromResult(new Room(this, (++_rooms).ToString(CultureInfo.InvariantCulture)));

    public override string Enter(string code, Person person) => $$"""{"type":1,"invocationId":"-2","target":"Enter","arguments":["{{code}}"]}""";

    public override string Submit(int card, string text) => $$"""{"type":1,"invocationId":"{{card}}","target":"Say","arguments":["x{{card}}","{{text}}"]}""";
}
