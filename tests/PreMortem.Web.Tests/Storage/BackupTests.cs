using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;
using PreMortem.Web.Tests.CommandLine;

namespace PreMortem.Web.Tests.Storage;

/// <summary>Backups that the program takes by itself (ST14).</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly DatabaseFile _database;
    private readonly Writer _writer;
    private readonly BackupFolder _backups;

    public BackupTests()
    {
        _database = new DatabaseFile(_folder["premortem.db"]);
        _writer = _database.NewWriter();
        _backups = new BackupFolder(_folder.Path);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ABackupIsOneFileThatOnlyItsOwnerCanReadAndHoldsEverything_ST14()
    {
        var taken = Take(new BackupName(Morning));

        Assert.Equal(Path.Combine(_folder.Path, "backups", "premortem-20261122-0300.db"), taken.Path);
        Assert.Equal([taken.Path], Directory.GetFiles(Path.GetDirectoryName(taken.Path)!));
        Assert.Equal(new FileFinding(FileKind.Ours, Migrations.Latest), FileCheck.Look(taken.Path, still: true));
        Assert.Equal([1, 1], File.ReadAllBytes(taken.Path)[18..20]);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(taken.Path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(taken.Path)!));
        }
    }

    [Fact]
    public void TheOldestGoAndThoseBeforeAMigrationAreCountedByThemselves_ST14()
    {
        for (var day = 0; day < 6; day++)
        {
            Take(new BackupName(Morning.AddDays(day)));
            Take(new BackupName(Morning.AddDays(day - 100), day + 2));
        }

        _backups.Prune(2);

        Assert.Equal(
            ["premortem-20261127-0300.db", "premortem-20261126-0300.db", "premortem-20260819-0300-before-007.db", "premortem-20260818-0300-before-006.db", "premortem-20260817-0300-before-005.db"],
            _backups.Files.Select(file => Path.GetFileName(file.Path)));
    }

    [Fact]
    public void HalfABackupIsNeverTakenForOne_ST14()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Grow(3);
        using var from = _database.OpenReading();

        Assert.ThrowsAny<OperationCanceledException>(() => _backups.Take(from, new BackupName(Morning), stop: stop.Token));
        File.WriteAllText(Path.Combine(_folder["backups"], "premortem-20261122-0300.db.new.part"), "half");

        Assert.Empty(_backups.Files);
        _backups.Prune(14);
        Assert.Empty(Directory.GetFiles(_folder["backups"]));
    }

    [Fact]
    public async Task ABackupIsOneMomentThoughTheRoomWritesOn_ST8()
    {
        Grow(6);
        using var writer = _database.NewWriter();
        using var stop = new CancellationTokenSource();
        var writes = Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await writer.Write((connection, transaction) => connection.Execute("UPDATE scribble SET text = @text WHERE rowid <= 2", new { text = $"{i}" }, transaction));
                }
            },
            TestContext.Current.CancellationToken);
        using var from = _database.OpenReading();
        var taken = _backups.Take(from, new BackupName(Morning), TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await writes;

        using var copy = new SqliteConnection($"Data Source={taken.Path};Mode=ReadOnly;Pooling=False");
        Assert.Single(copy.Query<string>("SELECT DISTINCT text FROM scribble WHERE rowid <= 2"));
        Assert.Equal("ok", copy.ExecuteScalar<string>("PRAGMA integrity_check"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task ANumberOfBackupsThatIsNoneIsOneSentence_LN6(string count)
    {
        Assert.Equal(new Ran(2, "", $"“{count}” is no number of backups to keep; set --backups to a number from 0 to 10000."), await Ran.Command("leader-link", "--data", _folder.Path, $"--backups={count}"));
        Assert.Equal(7, Settings.Read(_folder.Path, backups: "7").Backups);
        Assert.Equal(14, Settings.Read(_folder.Path).Backups);
    }

    private BackupFile Take(BackupName name)
    {
        using var from = _database.OpenReading();
        return _backups.Take(from, name, stop: TestContext.Current.CancellationToken);
    }

    /// <summary>Some megabytes of rows.</summary>
    private void Grow(int megabytes)
    {
        using var connection = _database.OpenWriting();
        connection.Execute("CREATE TABLE scribble (text TEXT)");
        connection.Execute(
            "INSERT INTO scribble WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count) SELECT printf('%.*c', 1000, 'x') FROM n",
            new { count = megabytes * 1000 });
    }
}
