using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Web.Library;
using PreMortem.Web.Tests.Api;

namespace PreMortem.Web.Tests.Live;

/// <summary>LB20, PG2: a failure mode of one's own in a meeting, and after it.</summary>
public sealed class OwnModeInTheRoomTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";

    private readonly RoomServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task ItIsToldAsItWasTypedAndARiskOfItNamesItInTheExport_LB20()
    {
        var mode = new Core.Library.FailureMode(
            "nobody-asked", $"Nobody asked {Hostile}", Core.Library.FailureKind.Incentives, [Core.Initiatives.PartKind.Belief], $"Told {Hostile}", [$"Who {Hostile}"], ["x"], ["x"], Hostile);
        Assert.Equal(HttpStatusCode.Created, (await _server.Http.Call(HttpMethod.Put, "/api/library/failure-modes/nobody-asked", FailureModeFile.Write(mode), "text/markdown")).Status);
        var code = await _server.OpenSession();
        await using var leader = await Person.Enter(_server, code, "leader", "The leader");
        await using var ana = await Person.Enter(_server, code, "participant", "Ana");
        await using var screen = await Person.Enter(_server, code, "screen");
        await leader.Does("advance", new { to = "write" });
        await ana.UntilPhase("write");
        Assert.DoesNotContain(leader.Records.Keys, key => key.StartsWith("mode/", StringComparison.Ordinal));

        await leader.Does("advance", new { to = "sweep", @override = "A small room." });
        await leader.UntilPhase("sweep");
        await leader.Does("showMode", new { mode = "nobody-asked" });
        foreach (var person in (Person[])[leader, ana, screen])
        {
            await person.Until(records => (bool?)records.GetValueOrDefault("mode/nobody-asked")?["now"] == true);
            Assert.Equal((mode.Title, mode.Story, mode.Probes[0]), Told(person.Records["mode/nobody-asked"]));
        }

        // The library changes; the room keeps the text it began with.
        await _server.Http.Call(HttpMethod.Put, "/api/library/failure-modes/nobody-asked", FailureModeFile.Write(mode with { Title = "Another title" }), "text/markdown");
        await ana.Does("adoptMode", new { mode = "nobody-asked", reason = "r1", text = "Nobody asked the teachers in May." });
        await leader.Does("advance", new { @override = "A small room." });
        await leader.UntilPhase("form");
        await leader.Does("formRisk", new { risk = "k1", reason = "r1", mode = "nobody-asked", title = "Nobody asked" });

        var record = await _server.Http.GetStringAsync($"/sessions/{code}/record", TestContext.Current.CancellationToken);
        Assert.Contains("Nobody asked &lt;script&gt;alert(1)", record, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", record, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", record, StringComparison.Ordinal);
        Assert.Contains("from the library: nobody-asked", await _server.Markdown(), StringComparison.Ordinal);
        Assert.Equal("Another title", _server.Services.GetRequiredService<LivingLibrary>().Find("nobody-asked")!.Mode.Title);
    }

    private static (string, string, string) Told(JsonNode record) => ((string)record["title"]!, (string)record["story"]!, (string)record["probes"]![0]!);
}
