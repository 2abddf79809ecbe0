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
        using var connection = new Database(File).OpenReading();

        var scripts = typeof(Database).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Select(Path.GetFileName).Order();
        Assert.Equal(scripts, connection.Query<string>("SELECT name FROM migration ORDER BY number"));
        Assert.Equal(0, connection.ExecuteScalar<int>("SELECT count(*) FROM entry"));
    }

    [Fact]
    public void AMigrationRunsOnce_ST6()
    {
        _ = new Database(File);
        using var connection = new Database(File).OpenReading();

        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM migration WHERE number = 1"));
    }

    [Fact]
    public void OnlyItsOwnerCanReadTheFile_AC2()
    {
        _ = new Database(File);

        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void AConnectionForReadingCannotWrite()
    {
        using var connection = new Database(File).OpenReading();

        Assert.Throws<SqliteException>(() => connection.Execute("DELETE FROM migration"));
    }
}
