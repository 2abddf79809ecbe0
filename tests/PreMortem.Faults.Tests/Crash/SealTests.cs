using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>The program is killed while it seals an anonymous meeting that ends: it is sealed and closed, or neither (SL1, LV14).</summary>
public sealed class SealTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task AMeetingThatEndsUnderAKillIsSealedAndClosedOrNeither_LV14()
    {
        var chance = new Random(Run.Times("PREMORTEM_SEED", Environment.TickCount & 0xffff));
        await using var program = await RunningProgram.Start();
        var (closed, told) = (0, 0);
        var times = Math.Max(2, Run.Times("PREMORTEM_KILLS", 4) / 5);
        for (var i = 0; i < times; i++)
        {
            var code = await program.OpenSession(anonymous: true);
            await using var leader = await BeforeTheEnd(program, code);
            var written = Written(program);
            var sent = Ended(leader);
            if (i % 2 == 0)
            {
                // Between two writes, if there are two.
                SpinWait.SpinUntil(() => Written(program) != written, Patience);
            }
            else
            {
                await Task.Delay(chance.Next(0, 200), TestContext.Current.CancellationToken);
            }

            await program.Kill();
            var wasTold = await sent;
            await leader.Leave();
            await program.StartAgain();

            var stored = Stored.Read(program.Folder, code);
            stored.IsWhole();
            stored.RegisterAgrees();
            Assert.Equal(stored.Session.Closed, stored.IsSealed);
            Assert.True(stored.Session.Closed || !wasTold, "It was acknowledged that the meeting is closed.");
            Assert.Equal(stored.Session.Closed, stored.Session.Seats.Values.All(seat => seat.TokenHash.Length == 0));
            (closed, told) = (closed + (stored.Session.Closed ? 1 : 0), told + (wasTold ? 1 : 0));
        }

        Run.Say($"{times} meetings killed as they ended: {closed} sealed and closed, {times - closed} neither; {told} acknowledged");
    }

    /// <summary>How long the write-ahead log is.</summary>
    private static long Written(RunningProgram program) => new FileInfo(Path.Combine(program.Folder, "premortem.db-wal")).Length;

    private static async Task<Outbox> BeforeTheEnd(RunningProgram program, string code)
    {
        var leader = new Outbox("leader", "The leader");
        await leader.Enter(program, code);
        Assert.True(await leader.Do("advance", new { to = "write", @override = "A rehearsal." }));
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await leader.Do("writeReason", new { reason = $"r{i}", text = $"Card {i}: the bus never came." }));
        }

        Assert.True(await leader.Do("advance", new { to = "share", @override = "A rehearsal." }));
        Assert.True(await leader.Do("showNext", new { }));
        Assert.True(await leader.Do("advance", new { to = "form", @override = "A rehearsal." }));
        for (var i = 0; i < 6; i++)
        {
            Assert.True(await leader.Do("formRisk", new { risk = $"k{i}", title = $"No bus in week {i}" }));
        }

        Assert.True(await leader.Do("advance", new { to = "own", @override = "A rehearsal." }));
        Assert.True(await leader.Do("recordPlanChange", new { text = "The bus is ordered in May." }));
        Assert.True(await leader.Do("advance", new { to = "close", @override = "A rehearsal." }));
        Assert.True(await leader.Do("setReview", new { date = "2027-03-01" }));
        return leader;
    }

    private static async Task<bool> Ended(Outbox leader)
    {
        try
        {
            return await leader.Do("closeSession", new { });
        }
        catch (Exception broken) when (Outbox.IsTheKill(broken))
        {
            return false;
        }
    }
}
