using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>What a connection keeps while nothing happens, and what the program needs under load.</summary>
internal static class Memory
{
    private static readonly TimeSpan s_still = TimeSpan.FromSeconds(5);

    public static async Task Idle(Bench bench, int people)
    {
        var scenario = $"memory, {people:#,0} people, idle";
        for (var round = 0; round < bench.Rounds; round++)
        {
            await using var servers = await bench.Start();
            foreach (var server in servers.Both)
            {
                using (var warm = await Side.Open(server, Math.Min(people, 50)))
                {
                    await warm.WarmUp(bench);
                }

                using var side = await Side.Open(server, people);
                var before = server.Cost.Resident;
                await side.Gather();
                await Task.Delay(bench.Seconds < s_still.TotalSeconds ? TimeSpan.FromSeconds(bench.Seconds) : s_still);
                var each = (server.Cost.Resident - before) * 1024 / people;
                bench.Table.Add(scenario, "a connection", "KiB", side.Name, each, Goal.AtMostTimes(1.25));
                bench.Table.Add(scenario, "in all", "MiB", side.Name, server.Cost.Resident);
                Table.Say($"{scenario}, {side.Name}: {each:0.0} KiB a connection, {server.Cost.Resident:0} MiB in all");
            }
        }
    }

    public static async Task UnderLoad(Bench bench, int people)
    {
        var scenario = $"memory, {people:#,0} people, 20 cards a second";
        for (var round = 0; round < bench.Rounds; round++)
        {
            await using var servers = await bench.Start();
            foreach (var server in servers.Both)
            {
                using var side = await Side.Open(server, people);
                await side.Gather();
                await ByTurns.Paced(bench, side, scenario, new Pace(20, 20).Moments(bench.Seconds));
                bench.Table.Add(scenario, "most in all", "MiB", side.Name, server.Cost.MostResident, Goal.AtMost(400, "MiB"));
                Table.Say($"{scenario}, {side.Name}: at most {server.Cost.MostResident:0} MiB");
            }
        }
    }
}
