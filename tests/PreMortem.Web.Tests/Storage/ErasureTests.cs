using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;
using PreMortem.Web.Tests.CommandLine;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Storage;

/// <summary>Backups that the program made forget what the database has forgotten (PV2, PV3).</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private readonly RoomServer _server = new();

    private BackupFolder Backups => _server.Services.GetRequiredService<BackupFolder>();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task ABackupFromTheMiddleOfAnAnonymousMeetingIsSealedAtItsClose_PV2()
    {
        var code = await _server.OpenSession(anonymous: true);
        await using var meeting = await Meeting.Gather(_server, code, anonymous: true);
        await meeting.Write();
        await meeting.Share();
        var backup = TakeBackup();
        Assert.True(IsIn(backup, "Person-w1"));
        await meeting.Sweep("The pilot school had two coaches in the fall.");
        await meeting.Form();
        await meeting.Finish();

        for (var waited = 0; IsIn(backup, "Person-") || IsIn(backup, "tokenHash\":\"") && TokensIn(backup) > 0; waited++)
        {
            Assert.True(waited < 400, "The backup still knows the people.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(FileKind.Ours, FileCheck.Look(backup, still: true).Kind);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(backup)!));

        // It is still a backup: restored, it has what was said until then.
        await _server.Stop();
        Assert.Equal(0, (await Ran.Command("restore", backup, "--data", _server.Folder)).Code);
        await _server.Start();
        Assert.Equal(meeting.Texts.Count(), (int?)(await _server.Status(code))["reasons"]);
    }

    [Fact]
    public async Task ABackupForgetsThePeopleOfANamedMeetingWithTheDatabase_PV3()
    {
        var code = await HoldAMeeting();
        var backup = TakeBackup();
        Assert.True(IsIn(backup, "Person-w1"));

        Assert.Equal(0, (await Ran.Command("forget", code, "--data", _server.Folder)).Code);

        Assert.False(IsIn(backup, "Person-"));
        using var copy = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
        Assert.True(copy.ExecuteScalar<long>("SELECT count(*) FROM risk_reason") > 0);
        Assert.Equal(0, copy.ExecuteScalar<long>("SELECT count(*) FROM risk_reason WHERE author IS NOT NULL OR site IS NOT NULL OR role IS NOT NULL"));
    }

    [Fact]
    public async Task ABackupOfAnEarlierProgramForgetsToo_PV3()
    {
        var code = await HoldAMeeting();
        var earlier = TakeBackup(before: 7);
        Statement(earlier, "PRAGMA secure_delete = ON; DROP TABLE delivery; DROP TABLE webhook; ALTER TABLE initiative DROP COLUMN rehearsal; DROP TABLE asked; DROP TABLE leader_key; ALTER TABLE risk_reason DROP COLUMN lone; ALTER TABLE loose_reason DROP COLUMN lone; ALTER TABLE risk_reason DROP COLUMN entered; ALTER TABLE loose_reason DROP COLUMN entered; DELETE FROM migration WHERE number >= 7");
        Assert.Equal(new FileFinding(FileKind.Ours, 6), FileCheck.Look(earlier, still: true));

        var ran = await Ran.Command("forget", code, "--data", _server.Folder);

        Assert.Equal(0, ran.Code);
        Assert.Contains($"The backup {earlier} is now one of this version, because people in it had to be forgotten; an earlier PreMortem can no longer open it.", ran.Output, StringComparison.Ordinal);
        Assert.False(IsIn(earlier, "Person-"));
        Assert.Equal(new FileFinding(FileKind.Ours, Migrations.Latest), FileCheck.Look(earlier, still: true));
    }

    [Fact]
    public async Task WhatCannotBeChangedIsKeptAndNamed_ST20()
    {
        var code = await HoldAMeeting();
        var newer = Path.Combine(_server.Folder, "premortem-before-20261122-010000.db");
        var damaged = Path.Combine(_server.Folder, "premortem-before-20261122-020000.db");
        File.Move(TakeBackup(), newer);
        File.Copy(newer, damaged);
        Statement(newer, "INSERT INTO migration (number, name, run_at) VALUES (999, 'later', 'later')");
        await File.WriteAllBytesAsync(damaged, (await File.ReadAllBytesAsync(damaged, TestContext.Current.CancellationToken))[..^4096], TestContext.Current.CancellationToken);
        var good = TakeBackup();

        var ran = await Ran.Command("forget", code, "--data", _server.Folder);

        Assert.Equal(0, ran.Code);
        Assert.Contains($"The backup {newer} was made by a newer PreMortem and names people who are to be forgotten; delete it, or update this program.", ran.Output, StringComparison.Ordinal);
        Assert.Contains($"The file {damaged} is damaged, so people in it cannot be forgotten; delete it when you no longer need it.", ran.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(newer) && File.Exists(damaged));
        Assert.False(IsIn(good, "Person-"));
    }

    [Fact]
    public async Task TheLogBesideWhatARestoreSetAsideForgetsToo_PV3()
    {
        var code = await HoldAMeeting();
        var aside = Path.Combine(_server.Folder, "premortem-before-20261122-010000.db");
        File.Copy(TakeBackup(), aside);
        KeepALogBeside(aside);
        Assert.True(IsIn(aside + "-wal", "Person-w1"));

        Assert.Equal(0, (await Ran.Command("forget", code, "--data", _server.Folder)).Code);

        Assert.Equal([aside], Directory.GetFiles(_server.Folder, "premortem-before-*"));
        Assert.False(IsIn(aside, "Person-"));
        using var connection = new SqliteConnection($"Data Source={aside};Mode=ReadOnly;Pooling=False");
        Assert.Equal("only in the log", connection.ExecuteScalar<string>("SELECT text FROM scribble"));
    }

    [Fact]
    public async Task WithoutRoomABackupStaysAsItWasAndForgetsTheNextTime_ST20()
    {
        var code = await HoldAMeeting();
        var backup = TakeBackup();
        var before = await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken);
        var inTheWay = Directory.CreateDirectory(backup + ".new.part");

        var ran = await Ran.Command("forget", code, "--data", _server.Folder);

        Assert.Contains($"The backup {backup} could not be changed (", ran.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken));
        inTheWay.Delete();
        await File.WriteAllTextAsync(backup + ".new", "half of one, as a power cut leaves it", TestContext.Current.CancellationToken);
        Assert.Contains("There is nobody to forget", (await Ran.Command("forget", code, "--data", _server.Folder)).Output, StringComparison.Ordinal);
        Assert.False(IsIn(backup, "Person-"));
        Assert.Equal(FileKind.Ours, FileCheck.Look(backup, still: true).Kind);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(backup)!));
    }

    private async Task<string> HoldAMeeting()
    {
        var code = await _server.OpenSession();
        await using var meeting = await Meeting.Gather(_server, code, anonymous: false);
        await meeting.Write();
        await meeting.Share();
        await meeting.Sweep("The pilot school had two coaches in the fall.");
        await meeting.Form();
        await meeting.Finish();
        return code;
    }

    private static void Statement(string file, string text)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Execute(text);
    }

    /// <summary>As a program that was killed leaves it.</summary>
    private static void KeepALogBeside(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE scribble (text TEXT); INSERT INTO scribble VALUES ('only in the log'); UPDATE entry SET facts = facts || ' '");
        File.Copy(file, file + ".kept");
        File.Copy(file + "-wal", file + "-wal.kept");
        connection.Close();
        File.Move(file + ".kept", file, overwrite: true);
        File.Move(file + "-wal.kept", file + "-wal", overwrite: true);
    }

    private string TakeBackup(int? before = null)
    {
        using var from = _server.Services.GetRequiredService<DatabaseFile>().OpenReading();
        return Backups.Take(from, new BackupName(DateTimeOffset.UtcNow, before), stop: TestContext.Current.CancellationToken).Path;
    }

    private static long TokensIn(string backup)
    {
        using var copy = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
        return copy.ExecuteScalar<long>("SELECT count(*) FROM entry WHERE facts GLOB '*\"tokenHash\":\"[0-9a-f]*'");
    }

    private static bool IsIn(string backup, string text) =>
        File.ReadAllBytes(backup).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
}
