using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Faults.Tests.Disk;

/// <summary>The disk is full, frozen or held by another program, and back again (ST5, ST13). The program is a process, the disk a real one of a few megabytes.</summary>
public sealed class FullDiskTests
{
    private const string Card = "In March the disk was full, and nobody had looked.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFullDiskIsToldToTheSenderAndTheSameCommandGoesThroughWhenThereIsRoom_ST5()
    {
        using var disk = new SmallDisk();
        await using var program = await Start(disk.Folder);
        Run.Say($"a real small disk: {disk.IsReal}");

        await ItFailsAndComesBack(program, () => disk.Fill(program.ProcessId), disk.MakeRoom);
    }

    [Fact]
    public async Task AFileThatCannotBeChangedIsToldToTheSenderAndGoesThroughAfterwards_ST5()
    {
        using var disk = new SmallDisk(megabytes: 0);
        await using var program = await Start(disk.Folder);
        await ItFailsAndComesBack(program, () => disk.Freeze(program.ProcessId), disk.Thaw);
    }

    [Fact]
    public async Task AFileThatAnotherProcessHoldsIsToldToTheSenderAndGoesThroughAfterwards_ST13()
    {
        using var disk = new SmallDisk();
        await using var program = await Start(disk.Folder);
        Microsoft.Data.Sqlite.SqliteConnection? other = null;
        await ItFailsAndComesBack(
            program,
            () =>
            {
                other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={disk["premortem.db"]};Pooling=False");
                other.Open();
                using var hold = other.CreateCommand();
                hold.CommandText = "BEGIN EXCLUSIVE";
                hold.ExecuteNonQuery();
            },
            () => other!.Dispose());
    }

    [Fact]
    public async Task AProgramStartsAndReadsOnAFullDisk_ST13()
    {
        using var disk = new SmallDisk();
        if (!disk.IsReal)
        {
            Run.Say("this account may not mount a small disk; nothing was tried");
            return;
        }

        await using var program = await Start(disk.Folder);
        var code = await program.OpenSession(anonymous: false);
        await program.Kill();
        disk.Fill(program.ProcessId);
        await program.StartAgain();
        using var leader = program.Http();
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync($"/api/sessions/{code}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await leader.GetAsync("/readyz", Stop)).StatusCode);
        disk.MakeRoom();
        await UntilReady(leader);
    }

    private static async Task ItFailsAndComesBack(RunningProgram program, Action fails, Action comesBack)
    {
        var code = await program.OpenSession(anonymous: false);
        using var http = program.Http();
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        var ana = await Person.Enter(program.Address, program.LeaderKey, code, "participant", "Ana", null);
        var initiative = (string)leader.Records["session"]["initiativeId"]!;
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.UntilPhase("write");
        await ana.Does("writeReason", new { reason = "a0", text = "Before the fault." });
        var id = Guid.NewGuid();

        fails();
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < 2; i++)
        {
            var waited = Stopwatch.StartNew();
            var refused = await ana.Asks("writeReason", new { reason = "a1", text = Card }, id);
            Assert.Equal("notSaved", (string?)refused["code"]);
            slowest = waited.Elapsed > slowest ? waited.Elapsed : slowest;
        }

        Run.Say($"told after {slowest.TotalMilliseconds:0} ms at most");
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(4.5));
        Assert.Single(ana.Records["me"]["reasons"]!.AsArray());
        await PagesReadOnAndSayWhatIsWrong(http, initiative, code);
        Assert.Equal("notSaved", await leader.IsRefused("advance", new { to = "share" }));

        comesBack();
        await UntilReady(http);
        var done = await ana.Asks("writeReason", new { reason = "a1", text = Card }, id);
        Assert.True((string?)done["status"] == "done", done.ToJsonString());
        var again = await ana.Asks("writeReason", new { reason = "a1", text = Card }, id);
        Assert.Equal((long)done["version"]!, (long)again["version"]!);
        var token = ana.Token;
        await program.Kill();
        await ana.DisposeAsync();
        await program.StartAgain();

        await using var anaAgain = await Person.Enter(program.Address, program.LeaderKey, code, "participant", seat: token);
        Assert.Equal(Card, (string?)anaAgain.Records["reason/a1"]["text"]);
        Assert.Equal(2, anaAgain.Records["me"]["reasons"]!.AsArray().Count);
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(program.Folder, "premortem.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var stored = database.CreateCommand();
        stored.CommandText = $"SELECT count(*) FROM entry WHERE command = '{id:D}'";
        Assert.Equal(1L, stored.ExecuteScalar());
    }

    private static async Task PagesReadOnAndSayWhatIsWrong(HttpClient http, string initiative, string code)
    {
        foreach (var page in (string[])["/", $"/initiatives/{initiative}/register", $"/initiatives/{initiative}/register.md", $"/api/sessions/{code}", "/healthz"])
        {
            using var read = await http.GetAsync(page, Stop);
            Assert.True(read.IsSuccessStatusCode, $"{page}: {read.StatusCode}");
        }

        using var ready = await http.GetAsync("/readyz", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var api = await http.PostAsJsonAsync($"/api/initiatives/{initiative}/sessions", new { agenda = "scaling" }, Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.StartsWith("Nothing was saved:", (string?)(await api.Content.ReadFromJsonAsync<JsonNode>(Stop))!["detail"], StringComparison.Ordinal);
        using var question = new HttpRequestMessage(HttpMethod.Post, $"/api/initiatives/{initiative}/sessions") { Content = JsonContent.Create(new { agenda = "scaling" }) };
        question.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.SendAsync(question, Stop)).StatusCode);
    }

    private static Task<RunningProgram> Start(string folder) => RunningProgram.Start(folder: folder, under: SmallDisk.Under, arguments: ["--backups", "0"]);

    private static async Task UntilReady(HttpClient http)
    {
        while ((await http.GetAsync("/readyz", Stop)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(50, Stop);
        }
    }
}
