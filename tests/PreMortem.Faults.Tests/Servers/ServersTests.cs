using System.Diagnostics;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Servers;

/// <summary>Servers that are killed, stopped and cut off from each other: nothing acknowledged is lost, nothing is done twice, everybody is back soon, and all see the same in the end (PQ3 to PQ6).</summary>
public sealed class ServersTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>In every build an anonymous room comes through the two harshest faults only.</summary>
    private static bool IsLong => Run.Times("PREMORTEM_ROUNDS", 0) > 0;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARoomAtThreeServersComesThroughEveryFault_PQ4(bool anonymous)
    {
        var seed = Run.Times("PREMORTEM_SEED", Environment.TickCount & 0xffff);
        Run.Say($"PREMORTEM_SEED={seed}");
        await using var cluster = await Cluster.Start(3);
        await using var run = await ServersRun.Open(cluster, anonymous, Run.Times("PREMORTEM_PEOPLE", 60), seed);
        for (var round = 0; round < Run.Times("PREMORTEM_ROUNDS", 1); round++)
        {
            var killed = cluster.Servers[(round + 1) % 3];
            Assert.InRange(await run.Through("A server killed", killed.Kill), TimeSpan.Zero, Soon);
            await killed.StartAgain();
            GoOnTo("share");
            Assert.InRange(await run.Through("PostgreSQL killed and started again", () => Restart(cluster, suddenly: true)), TimeSpan.Zero, Soon);
            GoOnTo("form");
            if (anonymous && !IsLong)
            {
                continue;
            }

            Assert.InRange(await run.Through("PostgreSQL stopped and started again", () => Restart(cluster, suddenly: false)), TimeSpan.Zero, Soon);
            GoOnTo("treat");
            Assert.InRange(await run.Through("A server stopped for a while", () => Pause(cluster, (round + 2) % 3)), TimeSpan.Zero, Soon);

            // The long form goes through its first round while everybody writes.
            void GoOnTo(string phase)
            {
                if (!IsLong || round > 0)
                {
                    run.GoOnTo(phase);
                }
            }
        }

        await run.Look();
    }

    [Fact]
    public async Task ServersAreReplacedOneAtATimeInTheMiddleOfWrite_PQ12()
    {
        await using var cluster = await Cluster.Start(3);
        await using var run = await ServersRun.Open(cluster, anonymous: false, Run.Times("PREMORTEM_PEOPLE", 60) / 2, Environment.TickCount & 0xffff);

        // The first of the new program makes what it needs, beside the old ones.
        await cluster.Do("ALTER TABLE entry ADD COLUMN of_a_newer_program text; INSERT INTO migration (number, name, needs) VALUES (990, '990-later.sql', 0)");
        foreach (var server in cluster.Servers)
        {
            Assert.InRange(await run.Through("A server stopped, to be replaced", () => server.Stop()), TimeSpan.Zero, Soon);
            await server.StartAgain();
        }

        await run.Look();

        // One that would spoil what a newer program has made does not start.
        await cluster.Do("INSERT INTO migration (number, name, needs) VALUES (991, '991-not-beside.sql', 991)");
        await cluster.Servers[0].Stop();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(cluster.Servers[0].StartAgain);
        Assert.Contains("newer PreMortem", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoWasAtAKilledServerIsNotHereWithinTwoSeconds_PQ6()
    {
        await using var cluster = await Cluster.Start(2);
        var code = await cluster.Servers[0].OpenSession(anonymous: false);
        var (here, there) = (cluster.Servers[0], cluster.Servers[1]);
        await using var leader = await Person.Enter(here.Address, here.LeaderKey, code, "leader", "Lee");
        await using var ana = await Person.Enter(there.Address, there.LeaderKey, code, "participant", "Ana");
        await leader.Until(records => (int?)records["counts"]["here"] == 1);

        await there.Kill();
        var began = Stopwatch.GetTimestamp();
        await leader.Until(records => (int?)records["counts"]["here"] == 0);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(2.5));
    }

    private static Task Restart(Cluster cluster, bool suddenly)
    {
        cluster.Postgres.Stop(suddenly);
        cluster.Postgres.Go();
        return Task.CompletedTask;
    }

    private static async Task Pause(Cluster cluster, int server)
    {
        await cluster.Servers[server].Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(Run.Times("PREMORTEM_STOPPED", 4)));
        await cluster.Servers[server].Signal("CONT");
    }
}
