namespace PreMortem.Faults.Tests.Servers;

/// <summary>Servers that are killed, stopped and cut off from each other: nothing acknowledged is lost, nothing is done twice, everybody is back soon, and all see the same in the end (PQ3 to PQ6).</summary>
public sealed class ServersTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

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
            run.GoOnTo("share");
            Assert.InRange(await run.Through("PostgreSQL killed and started again", () => Restart(cluster, suddenly: true)), TimeSpan.Zero, Soon);
            run.GoOnTo("form");
            Assert.InRange(await run.Through("PostgreSQL stopped and started again", () => Restart(cluster, suddenly: false)), TimeSpan.Zero, Soon);
            run.GoOnTo("treat");
            Assert.InRange(await run.Through("A server stopped for a while", () => Pause(cluster, (round + 2) % 3)), TimeSpan.Zero, Soon);
        }

        await run.Look();
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
