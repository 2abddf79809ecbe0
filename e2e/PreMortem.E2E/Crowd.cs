using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E;

/// <summary>Many people who write into a room over the wire, without a browser.</summary>
/// <param name="code">The room's.</param>
internal sealed class Crowd(IInstallation program, string code)
{
    /// <summary>What one connection may send without being told to slow down (LM6).</summary>
    private const int AtOnce = 38;

    private int _written;

    /// <summary>How many cards were written so far.</summary>
    public int Written => _written;

    public Task<Person> Comes(string role, string name) => Person.Enter(program.Address, program.LeaderKey, code, role, name);

    /// <summary>The room goes from the door to the round, and everything on the table is written by hand from there on: nobody has a card to read.</summary>
    public async Task GoesToShare()
    {
        await using var leader = await Comes("leader", "L. Stone");
        foreach (var phase in new[] { "brief", "confidence", "imagine", "write", "lookAgain", "share" })
        {
            await leader.Does("advance", new { @override = "a long room" });
            await leader.UntilPhase(phase);
        }
    }

    /// <summary>People come, write, and go, four at a time.</summary>
    public Task Write(int cards) => Parallel.ForEachAsync(
        Enumerable.Range(0, (cards + AtOnce - 1) / AtOnce), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
        {
            await using var person = await Comes("participant", $"Person {at}");
            for (var left = Math.Min(AtOnce, cards - (at * AtOnce)); left > 0; left--)
            {
                await WriteOne(person);
            }
        });

    /// <summary>One person writes so many, this far from each other.</summary>
    public async Task Write(int cards, TimeSpan apart)
    {
        await using var one = await Comes("participant", "One of them");
        await using var other = await Comes("participant", "Another");
        using var beat = new PeriodicTimer(apart);
        for (var left = cards; left > 0 && await beat.WaitForNextTickAsync(); left--)
        {
            await WriteOne(left % 2 == 0 ? one : other);
        }
    }

    private Task WriteOne(Person person)
    {
        var number = Interlocked.Increment(ref _written);
        var text = number % 3 == 0 ? $"Card {number}: nobody had time." : $"Card {number}: by week six the coaches saw two classes a month, and the protocol had become a worksheet that nobody read.";
        return person.Does("writeReason", new { reason = $"long{number}", text });
    }
}
