using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>Scenarios together.</summary>
internal static class All
{
    private const int OldSessions = 1_000;

    private static readonly int[] s_sizes = [200, 500, 1_000, 2_000];

    /// <summary>Every figure; about twenty minutes on two processors.</summary>
    public static async Task Run(Bench bench)
    {
        Func<Task>[] scenarios =
        [
            () => Sizes(bench with { Seconds = 7 }, s_sizes),
            () => Share.Run(bench with { Seconds = 7 }, 1_000, new Pace(20, 20, Random: true)),
            () => Burst.Run(bench, 1_000),
            .. s_sizes.Skip(1).Select(people => (Func<Task>)(() => Full.Run(bench with { Seconds = 3 }, people))),
            () => Write.Run(bench, 1_000, cardsEach: 1, seconds: 10, bench.Rounds),
            () => Write.Run(bench, 1_000, cardsEach: 5, seconds: 60, rounds: 1),
            () => Vote.Run(bench, 1_000, seconds: 5),
            () => Join.AtOnce(bench, 1_000),
            () => Join.Compare(bench, 200, 2_000),
            () => Return.Run(bench, 1_000),
            () => Return.Run(bench, 2_000),
            () => Memory.Idle(bench, 1_000),
            () => Memory.UnderLoad(bench with { Rounds = 1 }, 2_000),
            () => Rooms.Run(bench with { Seconds = 4 }, rooms: 200, people: 15),
            () => LongRoom.Run(bench with { Seconds = 4 }, people: 200, cards: 2_000),
            () => StartUp.Run(bench, OldSessions),
        ];
        foreach (var (index, scenario) in scenarios.Index())
        {
            Table.Say($"{index + 1} of {scenarios.Length}");
            try
            {
                await scenario();
            }
            catch (Exception problem) when (problem is TimeoutException or InvalidOperationException or IOException or HttpRequestException or System.Net.Sockets.SocketException)
            {
                // One scenario that breaks is told; the others are measured all the same.
                bench.Table.Wrong($"Scenario {index + 1} broke off: {problem.Message}");
            }
        }
    }

    /// <summary>What one room of a size goes through.</summary>
    public static async Task Room(Bench bench, int people)
    {
        await Share.Run(bench, people, Steady);
        await Burst.Run(bench, people);
        await Full.Run(bench with { Seconds = Math.Min(4, bench.Seconds) }, people);
        await Write.Run(bench, people, cardsEach: 1, seconds: 10, bench.Rounds);
        await Vote.Run(bench, people, seconds: 5);
        await Join.AtOnce(bench, people);
        await Return.Run(bench, people);
    }

    /// <summary>Steady sharing at several sizes, and how its cost grows from the least to the most.</summary>
    public static async Task Sizes(Bench bench, IReadOnlyList<int> sizes)
    {
        foreach (var people in sizes)
        {
            await Share.Run(bench, people, Steady);
        }

        var (few, many) = (Share.Named(sizes[0], Steady), Share.Named(sizes[^1], Steady));
        var scenario = $"growth from {sizes[0]:#,0} to {sizes[^1]:#,0} people";
        foreach (var figure in new[] { Figure.Last, Figure.TimeOfDelivery })
        {
            foreach (var side in new[] { "bare", "ours" })
            {
                bench.Table.Add(scenario, figure, "×", side, bench.Table.MedianOf(many, figure, side) / bench.Table.MedianOf(few, figure, side), Goal.AtMostTimes(1.5));
            }
        }
    }

    /// <summary>Five cards a second, rising to twenty.</summary>
    public static Pace Steady { get; } = new(5, 20);

    /// <summary>Each scenario small and once: for whether all arrives and is kept (PF2), not for how fast.</summary>
    public static async Task Short(Bench alone, int people)
    {
        await using var servers = await alone.Start();
        var bench = alone with { Shared = servers, WarmUp = 10 };
        foreach (var server in servers.Both)
        {
            server.Quiet = 50;
        }

        await Share.Run(bench, people, new Pace(20, 20));
        await Burst.Run(bench, people, bench.Seconds);
        await Full.Run(bench, people, outstanding: 16);
        await Write.Run(bench, people, cardsEach: 2, bench.Seconds, rounds: 1);
        await Vote.Run(bench, people, bench.Seconds);
        await Join.AtOnce(bench, people);
        await Return.Run(bench, people, cards: 60);
        await Rooms.Run(bench, rooms: 4, people: 5);
        await LongRoom.Run(bench, people, cards: 100);
        await StartUp.Run(bench, sessions: 20);
    }
}
