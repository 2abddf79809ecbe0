using Dapper;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

public sealed class WriterTests : IDisposable
{
    private readonly Store _store = new();

    public WriterTests() => _store.Writer.Write((connection, transaction) =>
        connection.Execute("CREATE TABLE scribble (text TEXT NOT NULL UNIQUE)", transaction: transaction)).Wait();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task ABurstCostsFewCommits_ST1()
    {
        var before = _store.Writer.Commits;

        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Note($"note {i}")));

        Assert.Equal(400, Count());
        Assert.InRange(_store.Writer.Commits - before, 1, 100);
    }

    /// <summary>Closing the last connection would put the log into the broken file, over what a rescue could still read.</summary>
    [Fact]
    public async Task ABrokenFileIsNotWrittenWhenItIsClosed_ST12()
    {
        await Note("in the log");
        var before = Sum();

        _store.Writer.StopForDamage();
        _store.Writer.Dispose();
        _store.Database.Dispose();

        Assert.Equal(before, Sum());
        Assert.True(new FileInfo($"{_store.File}-wal").Length > 0);
    }

    [Fact]
    public async Task WorkThatWaitsTogetherIsStoredInOneCommit_ST1()
    {
        using var gate = new ManualResetEventSlim();
        var first = await Hold(gate);
        var before = _store.Writer.Commits;
        var notes = Enumerable.Range(0, 50).Select(i => Note($"note {i}")).ToList();

        gate.Set();
        await Task.WhenAll(notes);

        Assert.True(await first);
        Assert.Equal(2, _store.Writer.Commits - before);
    }

    [Fact]
    public async Task WorkThatFailsIsUndoneAloneAndTheRestOfItsGroupIsStored_ST1()
    {
        using var gate = new ManualResetEventSlim();
        var first = await Hold(gate);
        var good = Note("good");
        var bad = _store.Writer.Write<int>((connection, transaction) =>
        {
            connection.Execute("INSERT INTO scribble VALUES ('half of it')", transaction: transaction);
            throw new InvalidDataException("the other half");
        });
        var twice = Note("good");
        var also = Note("also good");

        gate.Set();

        await Task.WhenAll(first, good, also);
        await Assert.ThrowsAsync<InvalidDataException>(() => bad);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => twice);
        Assert.Equal(2, Count());
    }

    [Fact]
    public async Task AFullDiskFailsTheWholeGroupAndTheWriterRecovers_ST5()
    {
        using var gate = new ManualResetEventSlim();
        await _store.Writer.Write((connection, _) => connection.Execute("PRAGMA max_page_count = 1"));
        var first = await Hold(gate);
        var small = Note("small");
        var large = Note(new string('x', 1_000_000));

        gate.Set();

        await first;
        await Assert.ThrowsAsync<StorageUnavailable>(() => large);
        await Assert.ThrowsAsync<StorageUnavailable>(() => small);
        Assert.Equal(0, Count());

        await Note(new string('y', 1_000_000));
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task WhoWaitsForALockOfAnotherProgramIsToldWithinSeconds_ST13()
    {
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_store.File};Pooling=False"))
        {
            other.Open();
            using var held = other.BeginTransaction();
            var waited = System.Diagnostics.Stopwatch.StartNew();
            var first = Note("first");
            var later = Task.Run(
                async () =>
                {
                    while (waited.Elapsed < TimeSpan.FromSeconds(1))
                    {
                        await Task.Yield();
                    }

                    await Note("came while it waited");
                },
                TestContext.Current.CancellationToken);

            await Assert.ThrowsAsync<StorageUnavailable>(() => first);
            await Assert.ThrowsAsync<StorageUnavailable>(() => later);
            Assert.InRange(waited.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3.5));
        }

        await Note("after");
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task EveryCommitWaitsForTheDisk_ST1()
    {
        const long Full = 2;

        Assert.Equal(Full, await _store.Writer.Write((connection, _) => connection.ExecuteScalar<long>("PRAGMA synchronous")));
        Assert.Equal("wal", await _store.Writer.Write((connection, _) => connection.ExecuteScalar<string>("PRAGMA journal_mode")));
    }

    [Fact]
    public async Task AfterTheStopNothingIsTaken()
    {
        _store.Writer.Dispose();

        await Assert.ThrowsAsync<StorageUnavailable>(() => Note("late"));
    }

    /// <summary>Keeps the writer busy until the gate opens, so that what comes meanwhile waits together.</summary>
    private async Task<Task<bool>> Hold(ManualResetEventSlim gate)
    {
        var busy = new TaskCompletionSource();
        var held = _store.Writer.Write((_, _) =>
        {
            busy.SetResult();
            return gate.Wait(TimeSpan.FromSeconds(30));
        });
        await busy.Task;
        return held;
    }

    private Task<int> Note(string text) => _store.Writer.Write((connection, transaction) =>
        connection.Execute("INSERT INTO scribble VALUES (@text)", new { text }, transaction));

    private long Count()
    {
        using var connection = _store.Database.OpenReading();
        return connection.ExecuteScalar<long>("SELECT count(*) FROM scribble");
    }

    private string Sum()
    {
        using var file = new FileStream(_store.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file));
    }
}
