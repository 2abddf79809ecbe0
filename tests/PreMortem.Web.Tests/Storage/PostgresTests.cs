using System.Diagnostics;
using System.Xml.Linq;
using Dapper;
using Npgsql;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;
using PreMortem.Web.Webhooks;
using static PreMortem.Web.Tests.Eventually;

namespace PreMortem.Web.Tests.Storage;

/// <summary>What only a PostgreSQL that others use, too, can do to a server (PQ2, PQ4, PQ18, PQ19, PQ27).</summary>
public sealed class PostgresTests : IDisposable
{
    private readonly string _address = Postgres.Shared.NewDatabase();
    private readonly PostgresDatabase _database;
    private readonly Writer _writer;

    public PostgresTests()
    {
        _database = new(_address);
        _writer = _database.NewWriter();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _database.Dispose();
        Postgres.Shared.Drop(_address);
    }

    [Fact]
    public void EveryServerGoesByTheDatabasesTimeHoweverItsOwnClockIsSet_PQ18()
    {
        var slow = new HandClock(DateTimeOffset.UtcNow.AddMinutes(-3));
        using var server = new PostgresDatabase(_address, slow);
        Assert.InRange((server.Clock.GetUtcNow() - DateTimeOffset.UtcNow).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(1));

        // Somebody sets the machine's clock right; at the next asking the server notices.
        slow.Advance(TimeSpan.FromMinutes(3));
        server.Clock.Learn(server.Clock.Local(), DateTimeOffset.UtcNow);
        Assert.InRange((server.Clock.GetUtcNow() - DateTimeOffset.UtcNow).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void AnAnswerThatTookLongMovesNoClock_PQ18()
    {
        var local = new HandClock(DateTimeOffset.UtcNow);
        var clock = new DatabaseClock(local);
        var asked = local.GetUtcNow();
        local.Advance(TimeSpan.FromSeconds(2));

        clock.Learn(asked, asked.AddSeconds(0.1));

        Assert.Equal(local.GetUtcNow(), clock.GetUtcNow());
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData(";Maximum Pool Size=7", 7)]
    [InlineData(";MaxPoolSize=7", 7)]
    public void AServerOpensThirtyConnectionsUnlessItsAddressSaysOtherwise_PQ1(string said, int most)
    {
        using var server = new PostgresDatabase(_address + said);

        Assert.Equal(most, new NpgsqlConnectionStringBuilder(server.Source.ConnectionString).MaxPoolSize);
    }

    [Fact]
    public void OfServersThatStartTogetherOneMakesTheKeyOfCookies_PQ19()
    {
        var (one, another) = (new Secrets(_database, _writer), new Secrets(_database, _writer));
        Assert.Empty(one.GetAllElements());
        Assert.Empty(another.GetAllElements());

        one.StoreElement(new XElement("first"), "key-1");
        another.StoreElement(new XElement("second"), "key-2");
        Assert.Equal("first", Assert.Single(another.GetAllElements()).Name);

        // Much later it is time for the next.
        another.StoreElement(new XElement("third"), "key-3");
        Assert.Equal(2, another.GetAllElements().Count);
    }

    [Fact]
    public async Task OfServersThatStartTogetherOneMakesTheTables_PQ2()
    {
        var address = Postgres.Shared.NewDatabase();
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new PostgresDatabase(address), TestContext.Current.CancellationToken)));
        Assert.All(servers, server => server.Dispose());
        Postgres.Shared.Drop(address);
    }

    [Fact]
    public void AServerThatIsSlowBetweenTwoScriptsStillTakesThem_PQ2()
    {
        using var hurried = NpgsqlDataSource.Create($"{_address};Options=-c idle_in_transaction_session_timeout=50");
        var next = new Script(Schema.Latest + 1, "next", 0, "ALTER TABLE probe ADD COLUMN more text");

        Schema.BringUpToDate(hurried, "test", new SlowCollection<Script>([.. Schema.Scripts, next], TimeSpan.FromMilliseconds(200)));

        Assert.Equal(0, Count("SELECT count(more) FROM probe"));
    }

    [Fact]
    public void APageThatIsSlowBetweenTwoStatementsReadsOn_PQ27()
    {
        using var connection = _database.OpenReading();
        connection.Execute("SET idle_in_transaction_session_timeout = '50ms'");
        using var moment = _database.Moment(connection);

        Assert.True(connection.ExecuteScalar<bool>("SELECT true", transaction: moment));
        Thread.Sleep(TimeSpan.FromMilliseconds(200));
        Assert.True(connection.ExecuteScalar<bool>("SELECT true", transaction: moment));
        connection.Execute("RESET idle_in_transaction_session_timeout", transaction: moment);
    }

    [Fact]
    public async Task WhatDecidesByMoreThanOneRowIsDoneAsIfAlone_PQ4()
    {
        var store = new WebhookStore(_database, _writer);

        await Task.WhenAll(Enumerable.Range(0, WebhookStore.Most + 10).Select(number => store.Add($"https://example.org/{number}", "Lee", Samples.Now)));

        Assert.Equal(WebhookStore.Most, store.All().Count);
    }

    [Fact]
    public async Task ACommitWhoseAnswerWasLostIsNotMadeAgain_PQ4()
    {
        await Do("""
            CREATE SEQUENCE tried;
            CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('tried'); RAISE EXCEPTION 'lost' USING ERRCODE = '08006'; END $$;
            CREATE CONSTRAINT TRIGGER lost AFTER UPDATE ON probe DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lose();
            """);

        await Assert.ThrowsAsync<StorageUnavailable>(_writer.Probe);

        Assert.Equal(1, Count("SELECT last_value FROM tried"));
    }

    [Fact]
    public async Task WhoeverReadsForLongHoldsUpAScriptAndNobodysWrites_PQ2()
    {
        await using var backup = new NpgsqlConnection(_address);
        await backup.OpenAsync(TestContext.Current.CancellationToken);
        await using var reading = await backup.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await backup.ExecuteAsync("LOCK TABLE probe IN ACCESS SHARE MODE", transaction: reading);

        var next = new Script(Schema.Latest + 1, "next", 0, "ALTER TABLE probe ADD COLUMN more text");
        var upgrade = Task.Run(() => Schema.BringUpToDate(_database.Source, "test", [.. Schema.Scripts, next]), TestContext.Current.CancellationToken);
        await Until(() => IsWaitedFor("ALTER TABLE"));
        var began = Stopwatch.GetTimestamp();
        await _writer.Probe();
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.False(upgrade.IsCompleted);

        await reading.CommitAsync(TestContext.Current.CancellationToken);
        await upgrade;
    }

    [Fact]
    public async Task ALineThatWasCutForBeingIdleIsReplacedUnseen_PQ4()
    {
        await _writer.Probe();
        await Do($"ALTER DATABASE {_database.Source.CreateConnection().Database} SET idle_session_timeout = '20ms'");
        _database.Source.Clear();
        await _writer.Probe();
        await Until(() => Count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'premortem'") == 0);

        await _writer.Probe();
    }

    [Fact]
    public async Task AServerThatStandsStillInTheMiddleOfAWriteHoldsUpNobodyForLong_PQ27()
    {
        var (stands, goesOn) = (new TaskCompletionSource(), new ManualResetEventSlim());
        var tries = 0;
        var still = _writer.Write((connection, transaction) =>
        {
            connection.Execute("UPDATE probe SET times = times + 1", transaction: transaction);
            if (tries++ == 0)
            {
                stands.SetResult();
                goesOn.Wait(TestContext.Current.CancellationToken);
            }

            return connection.ExecuteScalar<bool>("SELECT true", transaction: transaction);
        });
        await stands.Task;
        using var other = new PostgresDatabase(_address);
        using var writer = other.NewWriter();
        var before = Count("SELECT times FROM probe");

        try
        {
            await writer.Probe();
        }
        finally
        {
            goesOn.Set();
        }

        // On a busy machine it may have been too late by then; that is said, and nothing is stored.
        var refused = await Xunit.Record.ExceptionAsync(() => still);
        Assert.True(refused is null or StorageUnavailable, refused?.ToString());
        Assert.Equal(before + (refused is null ? 2 : 1), Count("SELECT times FROM probe"));
    }

    [Fact]
    public async Task WhoWaitedForOthersIsToldAsSoonAsTheyThatNothingCanBeStored_PQ4()
    {
        var began = Stopwatch.GetTimestamp();
        var asked = Enumerable.Range(0, 40).Select(_ => _writer.Write<bool>((_, _) => throw new NpgsqlException("Nobody is there."))).ToList();
        foreach (var one in asked)
        {
            await Assert.ThrowsAsync<StorageUnavailable>(() => one);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task AMessageThatAnotherServerBroughtIsNotDueAgain_PQ8()
    {
        var now = Samples.Now;
        await new WebhookStore(_database, _writer).Add("https://example.org", "Lee", now);
        await Do("INSERT INTO delivery (id, webhook_id, kind, body, made_at, due_at) SELECT 'msg', id, 'kind', 'body', @now, @now FROM webhook", new { now });
        var outbox = new Outbox(_database, _writer);
        var message = Assert.Single(outbox.Due(now));

        // One takes it and stands still for longer than that is worth; another brings it.
        Assert.True(await outbox.Claim(message, now));
        Assert.False(await outbox.Claim(message, now));
        Assert.True(await outbox.Claim(message, now.AddMinutes(2)));
        await outbox.Note(message, new(true, "answered 200"), now.AddMinutes(2));
        await outbox.Note(message, new(false, "no answer in 10 seconds"), now.AddMinutes(2));

        Assert.Null(outbox.Next());
    }

    private async Task Do(string sql, object? values = null)
    {
        await using var connection = new NpgsqlConnection(_address);
        await connection.ExecuteAsync(sql, values);
    }

    private bool IsWaitedFor(string statement) =>
        Count($"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '{statement}%'") > 0;

    private long Count(string sql)
    {
        using var connection = new NpgsqlConnection(_address);
        return connection.ExecuteScalar<long>(sql);
    }
}
