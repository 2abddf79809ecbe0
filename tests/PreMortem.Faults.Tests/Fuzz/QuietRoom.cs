using System.Diagnostics;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>A room of honest people who write all the while. How long they wait for <em>saved</em> is what an attack may not spoil.</summary>
internal sealed class QuietRoom : IAsyncDisposable
{
    private const int Seats = 10;

    private readonly List<Person> _people;
    private readonly Person _leader;
    private int _cards;

    private QuietRoom(Person leader, List<Person> people) => (_leader, _people) = (leader, people);

    public int Cards => _cards;

    public static async Task<QuietRoom> Gather(RunningProgram program, string code)
    {
        var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        List<Person> people = [];
        for (var i = 0; i < Seats; i++)
        {
            people.Add(await Person.Enter(program.Address, program.LeaderKey, code, "participant", $"P{i}"));
        }

        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        foreach (var person in people)
        {
            await person.UntilPhase("write");
        }

        return new(leader, people);
    }

    /// <summary>Everybody writes a card a second for as long; gives how long each waited, shortest first, in milliseconds.</summary>
    public async Task<IReadOnlyList<double>> Write(TimeSpan time, CancellationToken stop)
    {
        var waits = await Task.WhenAll(_people.Select((person, index) => WriteAlone(person, index, time, stop)));
        return [.. waits.SelectMany(wait => wait).Order()];
    }

    public static double Percentile(IReadOnlyList<double> sorted, double part) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * part)];

    public async ValueTask DisposeAsync()
    {
        await _leader.DisposeAsync();
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }
    }

    private async Task<List<double>> WriteAlone(Person person, int index, TimeSpan time, CancellationToken stop)
    {
        List<double> waits = [];
        var began = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromMilliseconds(index * 100), stop);
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            var number = Interlocked.Increment(ref _cards);
            var sent = Stopwatch.GetTimestamp();
            await person.Does("writeReason", new { reason = $"q{number}", text = $"Card {number} was written while others shouted." });
            var took = Stopwatch.GetElapsedTime(sent);
            waits.Add(took.TotalMilliseconds);
            await person.Does("removeReason", new { reason = $"q{number}" });
            await Task.Delay(took < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) - took : TimeSpan.Zero, stop);
        }

        return waits;
    }
}
