using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Faults.Tests.Disk;

/// <summary>A migration for which there is no room leaves the database as the earlier program knows it (ST15).</summary>
public sealed class MigrationTests
{
    private const int Plans = 3_000_000;

    [Fact]
    public void AMigrationThatFailsHalfWayLeavesTheOldDatabaseWhole_ST15()
    {
        using var disk = new SmallDisk(megabytes: 16);
        if (!disk.IsReal)
        {
            Run.Say("this account may not mount a small disk; nothing was tried");
            return;
        }

        var file = disk["premortem.db"];
        Make(file);

        // Room for the backup, and for half of what the sixth script copies.
        disk.Fill(Environment.ProcessId, butFor: (int)new FileInfo(file).Length + (Plans / 2));
        var problem = Assert.Throws<SettingsProblem>(() => new DatabaseFile(file));
        Assert.Equal($"The database {file} could not be brought up to date (SQLite Error 13: 'database or disk is full'); it is as it was, so make room and start again.", problem.Message);
        Assert.Equal(6, Assert.Single(new BackupFolder(disk.Folder).Files).Name.Before);
        Assert.Equal(new FileFinding(FileKind.Ours, 5), FileCheck.Look(file));
        disk.MakeRoom();
        using (var old = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            Assert.Equal("ok", old.ExecuteScalar<string>("PRAGMA integrity_check"));
            Assert.Equal(0, old.ExecuteScalar<int>("SELECT count(*) FROM sqlite_schema WHERE name = 'plan_version'"));
            old.Execute("UPDATE initiative SET name = 'The old program still writes'");
        }

        using var database = new DatabaseFile(file);
        using var now = database.OpenReading();
        Assert.Equal(Plans, now.ExecuteScalar<int>("SELECT length(body) FROM plan_version"));
        Assert.Equal("The old program still writes", now.ExecuteScalar<string>("SELECT name FROM initiative"));
    }

    [Fact]
    public void WithoutABackupNoMigrationRuns_ST15()
    {
        using var folder = new Web.Tests.TempFolder();
        var file = folder["premortem.db"];
        Make(file);
        File.WriteAllText(folder["backups"], "a file where the folder should be");

        Assert.Throws<SettingsProblem>(() => new DatabaseFile(file));

        Assert.Equal(new FileFinding(FileKind.Ours, 5), FileCheck.Look(file));
    }

    private static void Make(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL) STRICT");
        foreach (var number in Enumerable.Range(1, 5))
        {
            Earlier.RunScript(connection, number);
        }

        connection.Execute("INSERT INTO initiative (id, name, body, added_at, changed_at) VALUES ('large', 'Large', @body, '2026-11-22T02:00:00Z', '2026-11-22T02:00:00Z')", new { body = new string('x', Plans) });
    }
}
