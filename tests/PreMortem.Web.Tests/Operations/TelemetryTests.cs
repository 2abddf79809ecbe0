using System.Text.Json.Nodes;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Operations;

/// <summary>What the program says of itself while it runs: enough to watch it by, and nothing of anybody (OP1, OP2, OP3).</summary>
public sealed class TelemetryTests
{
    private const string Secret = "SECRET-OF-ANA nobody came.";

    [Fact]
    public async Task ACollectorIsToldOfConnectionsRoomsCommitsAndRefusalsAndOfNobody_OP2_OP3()
    {
        await using var collector = await Collector.Start();
        await using var program = await RunningProgram.Start(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address + "/v1/metrics",
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        });
        var (code, ana) = await Meet(program);
        foreach (var name in (string[])["premortem.connections", "premortem.rooms", "premortem.commit.duration", "premortem.commit.writes", "premortem.commands", "premortem.refusals", "wrongPhase"])
        {
            await collector.Until(name);
        }

        await program.Kill();
        Assert.All((string[])[Secret, "Ana Ruiz", code, ana, program.LeaderKey], secret => Assert.DoesNotContain(secret, collector.Heard, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AStructuredLogIsJsonLineByLineAndHoldsNoKeyAndNoWord_OP1_OP3()
    {
        await using var program = await RunningProgram.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["Logging__LogLevel__Default"] = "Trace", ["PREMORTEM_LEADER_KEY"] = PreMortemServer.Key }, arguments: ["--log", "json"]);
        var (_, ana) = await Meet(program);
        Assert.Equal(0, await program.Stop());

        var lines = program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.All(lines, line => Assert.NotNull((string?)line["LogLevel"]));
        Assert.Contains(lines, line => (string?)line["State"]?["Data"] == program.Folder);
        Assert.Contains(lines, line => (string?)line["Message"] == "Stopped.");
        Assert.All((string[])[Secret, "Ana Ruiz", ana, PreMortemServer.Key], secret => Assert.DoesNotContain(secret, program.Output, StringComparison.Ordinal));
    }

    private static async Task<(string Code, string Token)> Meet(RunningProgram program)
    {
        var code = await program.OpenSession(anonymous: true);
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        await using var ana = await Person.Enter(program.Address, program.LeaderKey, code, "participant", "Ana Ruiz");
        Assert.Equal("wrongPhase", await ana.IsRefused("writeReason", new { reason = "a1", text = Secret }));
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.UntilPhase("write");
        await ana.Does("writeReason", new { reason = "a1", text = Secret });
        return (code, ana.Token!);
    }
}
