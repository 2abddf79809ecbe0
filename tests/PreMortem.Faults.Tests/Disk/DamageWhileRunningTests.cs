using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Disk;

/// <summary>The file breaks under a program that runs: it writes on into nothing (ST12).</summary>
public sealed class DamageWhileRunningTests
{
    private const int Page = 4096;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AfterAPageThatCannotBeNothingIsWrittenAnyMoreAndOneLineSaysWhatToRestore_ST12()
    {
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: false);
        using var http = program.Http();
        await Until(() => Directory.Exists(Backups(program)) && Directory.GetFiles(Backups(program), "premortem-*.db").Length == 1);
        var backup = Directory.GetFiles(Backups(program), "premortem-*.db").Single();
        Assert.Equal(0, await program.Stop());
        await program.StartAgain();
        await using var ana = await Person.Enter(program.Address, program.LeaderKey, code, "participant", "Ana", null);
        Break(Database(program));

        // What SQLite still holds in memory is written to its log, which is whole; this asks for pages that it does not hold.
        var soar = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "soar.json"), Stop))!;
        using var added = await http.PostAsJsonAsync("/api/initiatives", soar["initiative"], Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, added.StatusCode);
        var before = Sums(program);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("notSaved", (string?)(await ana.Asks("imDone", new { done = true }))["code"]);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync("/readyz", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/healthz", Stop)).StatusCode);
        Assert.Equal(0, await program.Stop());
        Assert.Equal(before, Sums(program));
        var line = Assert.Single(program.Output.Split('\n'), line => line.Contains("premortem restore", StringComparison.Ordinal));
        Assert.Contains($"premortem restore {backup} --data {program.Folder}", line, StringComparison.Ordinal);
    }

    private static string Backups(RunningProgram program) => Path.Combine(program.Folder, "backups");

    private static string Database(RunningProgram program) => Path.Combine(program.Folder, "premortem.db");

    /// <summary>Every page but the first, which says how large the file is.</summary>
    private static void Break(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Position = Page;
        stream.Write(Enumerable.Repeat((byte)0xA5, (int)stream.Length - Page).ToArray());
    }

    private static string Sums(RunningProgram program) => string.Join(
        ' ',
        new[] { "", "-wal" }.Select(part =>
        {
            using var file = new FileStream(Database(program) + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Convert.ToHexString(SHA256.HashData(file));
        }));

    private static async Task Until(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(50, Stop);
        }
    }
}
