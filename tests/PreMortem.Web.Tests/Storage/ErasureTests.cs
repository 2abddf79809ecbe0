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
        var code = await _server.OpenSession();
        await using var meeting = await Meeting.Gather(_server, code, anonymous: false);
        await meeting.Write();
        await meeting.Share();
        await meeting.Sweep("The pilot school had two coaches in the fall.");
        await meeting.Form();
        await meeting.Finish();
        var backup = TakeBackup();
        Assert.True(IsIn(backup, "Person-w1"));

        Assert.Equal(0, (await Ran.Command("forget", code, "--data", _server.Folder)).Code);

        Assert.False(IsIn(backup, "Person-"));
        using var copy = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
        Assert.True(copy.ExecuteScalar<long>("SELECT count(*) FROM risk_reason") > 0);
        Assert.Equal(0, copy.ExecuteScalar<long>("SELECT count(*) FROM risk_reason WHERE author IS NOT NULL OR site IS NOT NULL OR role IS NOT NULL"));
    }

    private string TakeBackup()
    {
        using var from = _server.Services.GetRequiredService<Database>().OpenReading();
        return Backups.Take(from, new BackupName(DateTimeOffset.UtcNow), stop: TestContext.Current.CancellationToken).Path;
    }

    private static long TokensIn(string backup)
    {
        using var copy = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
        return copy.ExecuteScalar<long>("SELECT count(*) FROM entry WHERE facts GLOB '*\"tokenHash\":\"[0-9a-f]*'");
    }

    private static bool IsIn(string backup, string text) =>
        File.ReadAllBytes(backup).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
}
