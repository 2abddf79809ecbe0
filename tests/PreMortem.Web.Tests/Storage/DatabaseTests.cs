using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder["premortem.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ANewFileHasItsTablesAndItsLedgerAndCanBeReadAtOnce_ST6()
    {
        using var connection = new DatabaseFile(File).OpenReading();

        var scripts = typeof(Database).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal)).Select(Path.GetFileName).Order();
        Assert.Equal(scripts, connection.Query<string>("SELECT name FROM migration ORDER BY number"));
        Assert.Equal(0, connection.ExecuteScalar<int>("SELECT count(*) FROM entry"));
    }

    [Fact]
    public void AMigrationRunsOnce_ST6()
    {
        _ = new DatabaseFile(File);
        using var connection = new DatabaseFile(File).OpenReading();

        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM migration WHERE number = 1"));
    }

    [Fact]
    public void OnlyItsOwnerCanReadTheFile_AC2()
    {
        _ = new DatabaseFile(File);

        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void AConnectionForReadingCannotWrite()
    {
        using var connection = new DatabaseFile(File).OpenReading();

        Assert.Throws<SqliteException>(() => connection.Execute("DELETE FROM migration"));
    }

    [Fact]
    public async Task AfterTheEndOneFileHoldsAllThereIs_ST19()
    {
        using (var database = new DatabaseFile(File))
        using (var writer = database.NewWriter())
        {
            await new InitiativeStore(database, writer).Add(Samples.Plan, Samples.Now);
            Assert.Single(new InitiativeStore(database, writer).All());
            Assert.NotEqual(0, Log);
        }

        Assert.Equal(0, Log);
        using var connection = new DatabaseFile(File).OpenReading();
        Assert.Equal(Samples.Plan.Name, connection.ExecuteScalar<string>("SELECT name FROM initiative"));
    }

    [Fact]
    public async Task TheLogIsEmptiedAsSoonAsNobodyReadsWhatItHolds_ST19()
    {
        using var database = new DatabaseFile(File);
        using var writer = database.NewWriter();
        await new InitiativeStore(database, writer).Add(Samples.Plan, Samples.Now);
        using (var reader = database.OpenReading())
        using (var moment = reader.BeginTransaction(deferred: true))
        {
            Assert.Equal(1, reader.ExecuteScalar<int>("SELECT count(*) FROM initiative", transaction: moment));
            await new InitiativeStore(database, writer).Add(Samples.Plan, Samples.Now);
            database.EmptyLog();
            Assert.NotEqual(0, Log);

            // Nobody who writes waits for whoever reads.
            await new InitiativeStore(database, writer).Add(Samples.Plan, Samples.Now);
        }

        for (var waited = 0; Log != 0; waited++)
        {
            Assert.True(waited < 200, "The log still holds what was overwritten.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private long Log => System.IO.File.Exists(File + "-wal") ? new FileInfo(File + "-wal").Length : 0;
}
