using System.Collections.Concurrent;
using PreMortem.Faults.Tests.Crash;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Stopping;

/// <summary>People who write without a pause while their program is told to stop.</summary>
internal sealed class StoppingRoom : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, byte> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _answered = new(StringComparer.Ordinal);
    private IReadOnlyList<Task> _writing = [];

    private StoppingRoom(RunningProgram program, string code, IReadOnlyList<Person> people) => (Program, Code, People) = (program, code, people);

    public RunningProgram Program { get; }

    public string Code { get; }

    public IReadOnlyList<Person> People { get; }

    /// <summary>Cards that were sent and not answered yet.</summary>
    public IReadOnlyList<string> Asked => [.. _open.Keys];

    public IEnumerable<string> Answered => _answered.Keys;

    public IReadOnlyList<string> Done => [.. _answered.Where(pair => pair.Value == "done").Select(pair => pair.Key)];

    public int NotSaved => _answered.Values.Count(answer => answer == "notSaved");

    public static async Task<StoppingRoom> Open(int people)
    {
        var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: false);
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        return new(program, code, await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Person.Enter(program.Address, program.LeaderKey, code, "participant"))));
    }

    /// <summary>Everybody writes a card that is saved, then asks for so many more at once, which are on their way when this is done.</summary>
    /// <param name="more">With the first one no more than a connection may send in a burst (LM6).</param>
    public async Task Write(int more)
    {
        await Task.WhenAll(People.Select((person, i) => Write(person, $"w{i}-first")));
        WriteMore(more);
    }

    /// <summary>Everybody asks for so many at once; gives the cards.</summary>
    public IReadOnlyList<string> WriteMore(int cards)
    {
        var asked = People.SelectMany((person, i) => Enumerable.Range(0, cards).Select(n => (Person: person, Card: $"w{i}-{n}"))).ToList();
        _writing = [.. asked.Select(one => Write(one.Person, one.Card))];
        return [.. asked.Select(one => one.Card)];
    }

    /// <summary>Everybody has noticed that the program is gone.</summary>
    public Task Stopped() => Task.WhenAll(_writing);

    public IEnumerable<string> Stored() => PreMortem.Faults.Tests.Crash.Stored.Read(Program.Folder, Code).Session.Reasons.Keys;

    public async ValueTask DisposeAsync()
    {
        foreach (var person in People)
        {
            await person.DisposeAsync();
        }

        await Program.DisposeAsync();
    }

    private async Task Write(Person person, string card)
    {
        try
        {
            _open[card] = 0;
            var reply = await person.Asks("writeReason", new { reason = card, text = "The bus never came in May." });
            _answered[card] = (string?)reply["code"] ?? (string)reply["status"]!;
            _open.TryRemove(card, out _);
        }
        catch (Exception gone) when (Outbox.IsTheKill(gone))
        {
            // The line is closed.
        }
    }
}
