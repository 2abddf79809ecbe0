using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Servers;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Load.Scenarios;

/// <summary>What one database and one server carry: the numbers from which more is computed.</summary>
internal static class Capacity
{
    private const int SmallRooms = 100;
    private const int SmallRoom = 15;
    private const double Short = 3;
    private const double CardsOfRoom = 0.5;

    public static Table NewTable() => new("SQLite", "PostgreSQL");

    /// <param name="people">In the one large room, and about as many in small ones.</param>
    public static async Task Run(Bench alone, int people)
    {
        var bench = alone with { Seconds = Math.Min(Short, alone.Seconds) };
        await Databases(bench);
        await using (var one = await OwnServer.Start(bench.Program, name: bench.Table.First))
        {
            await OneServer(bench, one, people);
        }

        await using var shared = await ClusterServer.Start(bench.Program, 1, bench.Table.Second);
        await OneServer(bench, shared, people);
        bench.Table.Add("after all of it", "connections to the database a server", "", shared.Name, await shared.Connections());
    }

    private static async Task Databases(Bench bench)
    {
        var folder = Directory.CreateTempSubdirectory("premortem-load-");
        using var postgres = await Task.Run(() => Postgres.Start(durable: true));
        try
        {
            Table.Say($"The disk flushes a page in {DiskProbe.Flush(folder.FullName):0.00} ms (p99).");
            await Appends.Run(bench, Path.Combine(folder.FullName, "premortem.db"), postgres.NewDatabase());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task OneServer(Bench bench, ProgramServer server, int people)
    {
        using (var warm = await Side.Open(server, Math.Min(people, 50)))
        {
            await warm.WarmUp(bench);
        }

        await Small(bench, server, Math.Min(SmallRooms, people / 10));
        await Large(bench, server, people);
    }

    private static async Task Small(Bench bench, ProgramServer server, int rooms)
    {
        var empty = $"{rooms} rooms, a leader in each";
        var many = $"{rooms} rooms of {SmallRoom}";
        var sides = new List<Side>();
        try
        {
            var before = server.Cost.Resident;
            for (var room = 0; room < rooms; room++)
            {
                sides.Add(await Side.Open(server, SmallRoom));
            }

            await Idle(bench, server, empty);
            bench.Table.Add(empty, "memory a room", "KiB", server.Name, (server.Cost.Resident - before) * 1024 / rooms);
            foreach (var side in sides)
            {
                await side.Crowd.ComeIn();
            }

            await sides[^1].Crowd.UntilQuiet();
            await Idle(bench, server, $"{many}, nobody does anything");
            await Rooms.All(bench, sides, many, rooms * CardsOfRoom, bench.Seconds, counts: false);
            for (var round = 0; round < bench.Rounds; round++)
            {
                var database = server.DatabaseTime;
                var (cards, deliveries, cost) = await Rooms.All(bench, sides, many, rooms * CardsOfRoom, bench.Seconds);
                Told(bench, server, many, cards, deliveries, cost, database);
            }

            await sides[0].CheckStored(bench.Table, many);
        }
        finally
        {
            sides.ForEach(side => side.Dispose());
        }
    }

    private static async Task Large(Bench bench, ProgramServer server, int people)
    {
        var scenario = $"one room of {people:#,0}";
        using var side = await Side.Open(server, people);
        var before = server.Cost.Resident;
        await side.Gather();
        await Idle(bench, server, $"{scenario}, nobody does anything");
        bench.Table.Add($"{scenario}, nobody does anything", "memory a person", "KiB", side.Name, (server.Cost.Resident - before) * 1024 / people);
        for (var round = 0; round < bench.Rounds; round++)
        {
            var database = server.DatabaseTime;
            var (cards, cost) = await ByTurns.Paced(bench, side, scenario, new Pace(All.Steady.To, All.Steady.To, Random: true).Moments(bench.Seconds));
            bench.Table.Add(scenario, Figure.Last, "ms", side.Name, Percentile.Of(cards.ToLast(), 99));
            bench.Table.Add(scenario, Figure.Answer, "ms", side.Name, Percentile.Of(cards.ToAnswer(), 99));
            bench.Table.Watched(scenario, cost);
            Told(bench, server, scenario, cards.Sent, cards.Deliveries, cost, database);
        }

        await side.CheckStored(bench.Table, scenario);
    }

    /// <summary>What passes while nobody does anything, a second.</summary>
    private static async Task Idle(Bench bench, ProgramServer server, string scenario)
    {
        var (before, database, began) = (server.Cost.Milliseconds, server.DatabaseTime, Time.Now);
        await Task.Delay(TimeSpan.FromSeconds(bench.Seconds));
        var seconds = Time.Milliseconds(Time.Now - began) / 1000;
        bench.Table.Add(scenario, "server time a second", "ms", server.Name, (server.Cost.Milliseconds - before) / seconds);
        bench.Table.Add(scenario, "memory in all", "MiB", server.Name, server.Cost.Resident);
        if (server.DatabaseTime - database is { } spent)
        {
            bench.Table.Add(scenario, "PostgreSQL’s time a second", "ms", server.Name, spent / seconds);
        }
    }

    private static void Told(Bench bench, ProgramServer server, string scenario, int cards, long deliveries, Cost cost, double? databaseBefore)
    {
        bench.Table.Add(scenario, "server time a card", "ms", server.Name, cost.Server / cards);
        bench.Table.Add(scenario, Figure.TimeOfDelivery, "µs", server.Name, cost.Server * 1000 / deliveries);
        if (server.DatabaseTime - databaseBefore is { } spent)
        {
            bench.Table.Add(scenario, "PostgreSQL’s time a card", "ms", server.Name, spent / cards);
        }

        Table.Say($"{scenario}, {server.Name}: {cards} cards, {cost.Server / cards:0.00} ms of server time a card, {cost.Server * 1000 / deliveries:0} µs a delivery, {cost}");
    }
}
