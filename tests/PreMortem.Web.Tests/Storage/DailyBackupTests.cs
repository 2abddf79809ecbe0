using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Tests.Storage;

/// <summary>When the program takes a backup by itself (ST14).</summary>
public sealed class DailyBackupTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly DatabaseFile _database;
    private readonly Writer _writer;
    private readonly BackupFolder _backups;
    private readonly HandClock _clock = new(Morning);

    public DailyBackupTests()
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
    public async Task OneIsTakenAtTheStartAndThenEachDay_ST14()
    {
        using var daily = await Start(14);
        await Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(Morning, Assert.Single(_backups.Files).Name.Taken);

        await Pass(TimeSpan.FromHours(23));
        Assert.Single(_backups.Files);

        await Pass(TimeSpan.FromHours(1));
        Assert.Equal(2, _backups.Files.Count);
        await daily.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AStartSoonAfterTheLastTakesNoneUntilItIsADayOld_ST14()
    {
        Take(new BackupName(Morning.AddHours(-20)));
        using var daily = await Start(14);
        await Pass(TimeSpan.FromSeconds(5));
        Assert.Single(_backups.Files);

        await Pass(TimeSpan.FromHours(4));
        Assert.Equal(2, _backups.Files.Count);
        await daily.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task OneThatFailsIsALogLineAndIsTriedAgainInAnHour_ST14()
    {
        var log = new Lines();
        File.WriteAllText(_folder["backups"], "a file where the folder should be");
        using var daily = await Start(14, log);
        await Pass(TimeSpan.FromSeconds(5));
        Assert.Contains("No backup could be taken", Assert.Single(log.All), StringComparison.Ordinal);

        File.Delete(_folder["backups"]);
        await Pass(TimeSpan.FromMinutes(59));
        Assert.Empty(_backups.Files);
        await Pass(TimeSpan.FromMinutes(1));
        Assert.Single(_backups.Files);
        await daily.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task WithNoneToKeepNoneIsTakenAndTheLogIsEmptiedAllTheSame_ST14()
    {
        await _writer.Write((connection, transaction) => connection.Execute("CREATE TABLE scribble (text TEXT)", transaction: transaction));
        Assert.NotEqual(0, new FileInfo(_folder["premortem.db-wal"]).Length);
        using var daily = await Start(0);
        await Pass(TimeSpan.FromSeconds(5));

        Assert.Empty(_backups.Files);
        Assert.Equal(0, new FileInfo(_folder["premortem.db-wal"]).Length);
        await daily.StopAsync(TestContext.Current.CancellationToken);
    }

    private BackupFile Take(BackupName name)
    {
        using var from = _database.OpenReading();
        return _backups.Take(from, name, stop: TestContext.Current.CancellationToken);
    }

    private async Task<DailyBackup> Start(int kept, Lines? log = null)
    {
        var daily = new DailyBackup(_database, new SessionLog(_database, _writer), _backups, new Settings(_folder.Path, "") { Backups = kept }, _clock, (ILogger<DailyBackup>?)log ?? NullLogger<DailyBackup>.Instance);
        await daily.StartAsync(TestContext.Current.CancellationToken);
        return daily;
    }

    /// <summary>Lets time pass once it is being waited for, and waits until what was due is done.</summary>
    private async Task Pass(TimeSpan time)
    {
        await Waits();
        _clock.Advance(time);
        await Waits();
    }

    private async Task Waits()
    {
        while (_clock.Waiting == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Lines : ILogger<DailyBackup>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));
    }
}
