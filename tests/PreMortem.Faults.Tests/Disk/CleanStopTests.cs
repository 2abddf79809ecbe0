using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Disk;

/// <summary>After a stop the database is one file (ST19).</summary>
public sealed class CleanStopTests
{
    private const string Card = "In March nobody had looked at the log.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AStoppedProgramLeavesOneFileThatHoldsAllThereIs_ST19()
    {
        await using var program = await RunningProgram.Start(arguments: ["--backups", "0"]);
        var code = await program.OpenSession(anonymous: false);
        using var http = program.Http();
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        await using var ana = await Person.Enter(program.Address, program.LeaderKey, code, "participant", "Ana", null);
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.UntilPhase("write");
        await ana.Does("writeReason", new { reason = "a0", text = Card });
        await http.GetStringAsync($"/api/sessions/{code}", Stop);
        var file = Path.Combine(program.Folder, "premortem.db");
        Assert.True(new FileInfo(file + "-wal").Length > 0);

        Assert.Equal(0, await program.Stop());

        Assert.True(!File.Exists(file + "-wal") || new FileInfo(file + "-wal").Length == 0);
        Assert.Contains(Card, await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, Stop), StringComparison.Ordinal);
    }
}
