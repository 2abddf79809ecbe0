using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Tests.Storage;

/// <summary>A file that is not whole, at the start: it keeps its bytes, and the message says what to do (ST11, ST12).</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Page = 4096;

    private readonly TempFolder _folder = new();

    private string Db => _folder["premortem.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ATornLastPageIsRefused_ST11()
    {
        await Whole();
        await Change(file =>
        {
            file.Position = file.Length - Page;
            file.Write(new byte[Page / 2]);
        });

        RefusesAndChangesNothing();
    }

    [Fact]
    public async Task AFileThatWasCutShortIsRefused_ST11()
    {
        await Whole();
        await Change(file => file.SetLength(file.Length - Page));

        RefusesAndChangesNothing();
    }

    [Fact]
    public async Task GarbageIsRefused_ST11()
    {
        await Whole();
        await Change(file => file.Write(new byte[Page * 3]));

        RefusesAndChangesNothing();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnEmptyOrMissingFileBesideALogIsRefusedAndTheLogIsNotDeleted_ST11(bool missing)
    {
        await WholeWithALog();
        File.Delete(Db);
        if (!missing)
        {
            await File.WriteAllBytesAsync(Db, [], TestContext.Current.CancellationToken);
        }

        RefusesAndChangesNothing();
    }

    [Fact]
    public async Task TheNewestGoodBackupIsNamedAndADamagedOneIsNot_ST12()
    {
        await Whole();
        var backups = new BackupFolder(_folder.Path);
        BackupFile good, bad;
        using (var from = new DatabaseFile(Db).OpenReading())
        {
            good = backups.Take(from, new BackupName(new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero)), stop: TestContext.Current.CancellationToken);
            bad = backups.Take(from, new BackupName(new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero)), stop: TestContext.Current.CancellationToken);
        }

        await File.WriteAllBytesAsync(bad.Path, (await File.ReadAllBytesAsync(bad.Path, TestContext.Current.CancellationToken))[..^Page], TestContext.Current.CancellationToken);
        await Change(file => file.SetLength(file.Length - Page));

        Assert.Equal(
            $"The database {Db} is damaged, so nothing is written to it; the newest good backup is of 21 November 2026, 03:00 UTC, bring it back with: premortem restore {good.Path} --data {_folder.Path}.",
            RefusesAndChangesNothing());
    }

    [Fact]
    public async Task WhereThereIsNoBackupTheMessageSaysSo_ST12()
    {
        await Whole();
        await Change(file => file.SetLength(file.Length - Page));

        Assert.EndsWith("there is no good backup in its folder, so look for a copy elsewhere and bring it back with “premortem restore FILE”, or choose another folder with --data.", RefusesAndChangesNothing(), StringComparison.Ordinal);
    }

    [Fact]
    public void ADatabaseOfAnotherProgramIsRefused_ST11()
    {
        using (var connection = new SqliteConnection($"Data Source={Db};Pooling=False"))
        {
            connection.Open();
            connection.Execute("CREATE TABLE migration (id INTEGER); CREATE TABLE photo (name TEXT)");
        }

        Assert.Equal($"The database {Db} belongs to another program, so nothing was changed in it; choose another folder with --data.", RefusesAndChangesNothing());
    }

    [Fact]
    public async Task ANewerDatabaseIsRefusedAndKeepsItsBytes_ST6()
    {
        await Whole();
        using (var connection = new SqliteConnection($"Data Source={Db};Pooling=False"))
        {
            connection.Open();
            connection.Execute("INSERT INTO migration (number, name, run_at) VALUES (999, 'later', 'later')");
        }

        Assert.Equal($"The database {Db} was made by a newer PreMortem. Update this program, or choose another folder with --data.", RefusesAndChangesNothing());
    }

    [Fact]
    public async Task ATornEndOfTheLogLosesNothingThatWasAnswered_ST11()
    {
        var answered = await WholeWithALog();
        using (var log = new FileStream(Db + "-wal", FileMode.Append))
        {
            log.Write(Enumerable.Range(0, Page + 24).Select(i => (byte)i).ToArray().AsSpan(0, Page));
        }

        Assert.Equal(answered, Names());
    }

    [Fact]
    public async Task APageThatTearsWhileTheLogStillHoldsItHealsByItself_ST11()
    {
        var answered = await WholeWithALog();
        var pages = new FileInfo(Db).Length / Page;
        Assert.True(pages > 1);
        await Change(file =>
        {
            file.Position = Page / 2;
            file.Write(new byte[Page / 2]);
        });

        Assert.Equal(answered, Names());
    }

    private string RefusesAndChangesNothing()
    {
        var before = Bytes();
        var problem = Assert.Throws<SettingsProblem>(() => new DatabaseFile(Db));
        Assert.Equal(before, Bytes());
        return problem.Message;
    }

    /// <summary>The file and its log, byte by byte. What SQLite shares between readers (-shm) is no part of either.</summary>
    private Dictionary<string, string> Bytes() => Directory.GetFiles(_folder.Path, "premortem.db*")
        .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !(file.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(file).Length == 0))
        .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);

    private async Task Whole()
    {
        using var database = new DatabaseFile(Db);
        using var writer = database.NewWriter();
        await new InitiativeStore(database, writer).Add(Samples.Plan, Samples.Now);
    }

    /// <summary>As a power cut leaves it: the last plans are in the log alone, and page 1 and others are in both.</summary>
    private async Task<List<string>> WholeWithALog()
    {
        using var aside = new TempFolder();
        using (var database = new DatabaseFile(aside["premortem.db"]))
        using (var writer = database.NewWriter())
        {
            var initiatives = new InitiativeStore(database, writer);
            for (var i = 0; i < 5; i++)
            {
                await initiatives.Add(Samples.Plan with { Name = $"Plan {i}" }, Samples.Now);
            }

            // The log is rewritten from its start, and then holds page 1 again.
            await writer.Write((connection, transaction) => connection.Execute("CREATE TABLE scribble (text TEXT)", transaction: transaction));
            foreach (var part in (string[])["", "-wal"])
            {
                using var from = new FileStream(aside["premortem.db"] + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var to = File.Create(Db + part);
                await from.CopyToAsync(to, TestContext.Current.CancellationToken);
            }
        }

        Assert.True(new FileInfo(Db + "-wal").Length > Page);
        return ["Plan 0", "Plan 1", "Plan 2", "Plan 3", "Plan 4"];
    }

    private List<string> Names()
    {
        using var database = new DatabaseFile(Db);
        using var writer = database.NewWriter();
        return [.. new InitiativeStore(database, writer).All().Select(row => row.Name).Order(StringComparer.Ordinal)];
    }

    private async Task Change(Action<FileStream> change)
    {
        await using var file = new FileStream(Db, FileMode.Open, FileAccess.ReadWrite);
        change(file);
    }
}
