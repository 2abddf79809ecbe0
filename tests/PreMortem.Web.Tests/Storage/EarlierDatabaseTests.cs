using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Storage;

/// <summary>A database of every earlier program, with a meeting that was held in it then, opens; every page reads and its room replays (ST15).</summary>
public sealed class EarlierDatabaseTests : IDisposable
{
    private const string Later = """
        INSERT INTO register_change (initiative_id, at, who, kind, edit) SELECT id, '2026-11-22T02:13:00.0000000+00:00', 'leader', 'edited', '{"kind":"edited","rows":[]}' FROM initiative;
        """;

    private const string Shared = """
        INSERT INTO share (id, initiative_id, token_hash, label, made_at) SELECT 's2345678', id, 'hash', 'The board', '2026-11-22T02:20:00.0000000+00:00' FROM initiative;
        """;

    private const string Noted = """
        INSERT INTO note (session, text, version, saved_at) SELECT code, 'Kept for the leader.', 1, '2026-11-22T02:25:00.0000000+00:00' FROM session;
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, "001-open", "")]
    [InlineData(1, "001-closed", "")]
    [InlineData(2, "001-closed", "")]
    [InlineData(3, "001-closed", Shared)]
    [InlineData(3, "001-open", Shared)]
    [InlineData(4, "001-closed", Shared + Noted)]
    [InlineData(4, "004", "")]
    [InlineData(5, "005", Shared + Noted)]
    [InlineData(6, "006", Shared + Noted)]
    [InlineData(7, "006", Shared + Noted)]
    public async Task ItOpensEveryPageReadsAndItsRoomReplays_ST15(int last, string data, string more)
    {
        Make(last, data, more);
        var risks = Count("SELECT count(*) FROM risk");
        await using var program = await RunningProgram.Start(folder: _folder.Path);
        using var leader = program.Http();
        foreach (var (code, initiative) in Sessions())
        {
            var register = JsonNode.Parse(await leader.GetStringAsync($"/api/initiatives/{initiative}/register", TestContext.Current.CancellationToken))!;
            Assert.Equal(risks, register["risks"]!.AsArray().Count);
            string[] pages =
            [
                "/", $"/initiatives/{initiative}", $"/initiatives/{initiative}/register", $"/initiatives/{initiative}/register/preview",
                $"/initiatives/{initiative}/register.md", $"/initiatives/{initiative}/register.csv", $"/initiatives/{initiative}/register.json",
                $"/api/initiatives/{initiative}", $"/api/initiatives/{initiative}/register/changes", $"/api/sessions/{code}", $"/sessions/{code}/record",
                .. Enumerable.Range(1, risks).SelectMany(number => (string[])[$"/initiatives/{initiative}/register/R{number}", $"/api/initiatives/{initiative}/risks/R{number}/history"]),
            ];
            foreach (var page in pages)
            {
                using var answer = await leader.GetAsync(page, TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, $"{page}: {answer.StatusCode}");
            }

            await TheRoomReplays(program, code);
        }

        Assert.Equal(last < Migrations.Latest ? [last + 1] : [], new BackupFolder(_folder.Path).Files.Select(file => file.Name.Before).OfType<int>());
        Assert.Equal("", program.Output.Trim());
    }

    /// <summary>An open room shows what its log says, and goes on. A closed one lets nobody in; its record is the replay.</summary>
    private async Task TheRoomReplays(RunningProgram program, string code)
    {
        if (Count($"SELECT closed FROM session WHERE code = '{code}'") != 0)
        {
            return;
        }

        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        Assert.Equal(Text($"SELECT phase FROM session WHERE code = '{code}'"), leader.Phase);
        await leader.Does("imDone", new { done = true });
    }

    /// <summary>A file as the program of that time left it: its scripts, each with its row, and the rows of a meeting.</summary>
    private void Make(int last, string data, string more)
    {
        using var connection = new SqliteConnection($"Data Source={_folder["premortem.db"]};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL) STRICT");
        foreach (var number in Enumerable.Range(1, last))
        {
            Earlier.RunScript(connection, number);
            if (number == int.Parse(data[..3], System.Globalization.CultureInfo.InvariantCulture))
            {
                connection.Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "earlier", $"{data}.sql")));
            }
        }

        connection.Execute(last is 2 or 3 ? Later + more : more.Length == 0 ? "SELECT 1" : more);
    }

    private List<(string Code, string Initiative)> Sessions()
    {
        using var connection = Reading();
        return [.. connection.Query<(string, string)>("SELECT code, initiative_id FROM session")];
    }

    private int Count(string query)
    {
        using var connection = Reading();
        return connection.ExecuteScalar<int>(query);
    }

    private string? Text(string query)
    {
        using var connection = Reading();
        return connection.ExecuteScalar<string>(query);
    }

    private SqliteConnection Reading() => new($"Data Source={_folder["premortem.db"]};Mode=ReadOnly;Pooling=False");
}

/// <summary>The scripts of the program, one at a time.</summary>
public static class Earlier
{
    public static void RunScript(SqliteConnection connection, int number)
    {
        var program = typeof(Database).Assembly;
        var name = program.GetManifestResourceNames().Single(one => one.StartsWith($"Migrations/{number:000}-", StringComparison.Ordinal));
        using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
        connection.Execute(reader.ReadToEnd());
        connection.Execute("INSERT INTO migration (number, name, run_at) VALUES (@number, @name, '2026-11-22T02:00:00Z')", new { number, name = name["Migrations/".Length..] });
    }
}
