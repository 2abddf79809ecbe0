using Dapper;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>SL1: once an anonymous session is closed, no column leads from a card to a person.</summary>
public sealed class SealedRoomTests : IAsyncLifetime
{
    private readonly RoomServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task AnAnonymousRoomKeepsNobodyWhenItCloses_SL1()
    {
        var code = await _server.OpenSession(anonymous: true);
        var stored = code.Replace("-", "", StringComparison.Ordinal);
        await using var meeting = await Meeting.Gather(_server, code, anonymous: true);
        await meeting.Write();
        Assert.True(Log(stored).Single(entry => entry.Facts.OfType<SeatTaken>().Any(seat => seat.Name == "Person-w1")).Facts[0] is SeatTaken { TokenHash.Length: 64, Site: "Wheatley" });
        var token = Log(stored).SelectMany(entry => entry.Facts).OfType<SeatTaken>().Last().TokenHash;
        Assert.True(await IsInTheFiles(token));
        await meeting.Share();
        await meeting.Sweep("The pilot school had two coaches in the fall.");
        await meeting.Form();
        await meeting.Finish();

        var log = Log(stored);
        var columns = Columns(stored);
        Assert.Equal(log.Count, log[^1].Version);
        Assert.All(log.SelectMany(entry => entry.Facts).OfType<SeatTaken>(), seat => Assert.True(seat is { TokenHash: "", Name: null, Site: null, Role: null }));
        Assert.DoesNotContain("Person-", columns, StringComparison.Ordinal);
        Assert.DoesNotContain("department chair", columns, StringComparison.Ordinal);
        Assert.All(log.Where(entry => !entry.Facts.Any(fact => fact is SessionClosed)), entry => Assert.Null(entry.Seat));

        for (var waited = 0; await IsInTheFiles(token); waited++)
        {
            Assert.True(waited < 200, "The files of the database still hold a seat's token.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        // The register stays, and the room is the same to whoever reads its log again.
        var before = await _server.Markdown();
        await _server.Stop();
        await _server.Start();
        Assert.Equal(before, await _server.Markdown());
        Assert.True((bool?)(await _server.Status(code))["closed"]);
    }

    [Fact]
    public async Task ARoomThatEndedBeforeThereWereSealsIsSealedAtTheNextStart_SL1()
    {
        var code = await _server.OpenSession(anonymous: true);
        var stored = code.Replace("-", "", StringComparison.Ordinal);
        var open = Log(stored);
        Entry seat = new(2, open[0].At, null, Guid.Empty, [new SeatTaken("s1", new string('a', 64), "Ana", "Walker", "teacher", Leader: false, Late: false)]);
        Entry closed = new(3, open[0].At, "s1", Guid.NewGuid(), [new SessionClosed()]);
        await Get<SessionLog>().Append(stored, 1, [seat, closed], new("close", Closed: true));
        Assert.Equal([stored], Get<SessionLog>().Unsealed());

        await _server.Stop();
        await _server.Start();

        Assert.Empty(Get<SessionLog>().Unsealed());
        Assert.DoesNotContain("Ana", Columns(stored), StringComparison.Ordinal);
        Assert.Equal(["Walker"], Evolution.Replay(Log(stored)).Sealed!.Value);
    }

    private IReadOnlyList<Entry> Log(string code) => Get<SessionLog>().Read(code);

    /// <summary>Every column of the log but the plan that the session took along, which speaks of nobody in the room.</summary>
    private string Columns(string code)
    {
        using var connection = Get<Database>().OpenReading();
        return string.Concat(connection.Query<string>(
            "SELECT coalesce(seat, '') || command || at || CASE version WHEN 1 THEN json_remove(facts, '$[0]') ELSE facts END FROM entry WHERE session = @code", new { code }));
    }

    /// <summary>Whether any byte of the database or its write-ahead log says it.</summary>
    private async Task<bool> IsInTheFiles(string text)
    {
        foreach (var file in Directory.EnumerateFiles(_server.Folder, "premortem.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
            if (bytes.AsSpan(0, read).IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private T Get<T>()
        where T : notnull => (T)_server.Services.GetService(typeof(T))!;
}
