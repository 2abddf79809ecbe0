using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>A room with very many cards: what one more costs in it beside an empty room, and while its register is downloaded again and again.</summary>
internal static class LongRoom
{
    private const int Outstanding = 32;
    private const int Risks = 40;

    private static readonly string[] s_files = ["register.md", "register.csv", "register.json"];

    public static async Task Run(Bench bench, int people, int cards)
    {
        await using var servers = await bench.Start();
        using var side = await Side.Open(servers.Ours, people);
        await side.WarmUp(bench);
        await side.Gather();
        await Rounds(bench, side, $"a new room of {people:#,0}");
        var filling = side.Count(cards);
        side.SubmitAll(filling, Outstanding, 600_000);
        await side.Settle(filling, bench.Table, "filling");
        Table.Say($"{cards:#,0} cards more at {filling.Sent / filling.Seconds:0} a second");
        await Rounds(bench, side, $"a room of {people:#,0} with {cards:#,0} cards");

        await side.Desk!.Does("advance", "\"to\":\"form\"");
        for (var risk = 0; risk < Risks; risk++)
        {
            await side.Desk.Does("formRisk", $"\"risk\":\"k{risk}\",\"reason\":\"x{risk + 1}\",\"title\":\"Risk number {risk}\"");
        }

        await side.Desk.Does("goBack");
        await side.Crowd.UntilQuiet();
        await Rounds(bench, side, "that room with its risks formed");
        using var over = new CancellationTokenSource();
        var exporting = Export(bench, servers.Ours, over.Token);
        await Rounds(bench, side, "that room with its risks formed, while its register is downloaded");
        await over.CancelAsync();
        await exporting;
        await side.CheckStored(bench.Table, "long");
    }

    private static async Task Rounds(Bench bench, Side side, string scenario)
    {
        for (var round = 0; round < bench.Rounds; round++)
        {
            var read = side.Crowd.Received;
            var (cards, cost) = await ByTurns.Paced(bench, side, scenario, new Pace(10, 10).Moments(bench.Seconds));
            var (last, answer) = (cards.ToLast(), cards.ToAnswer());
            bench.Table.Add(scenario, Figure.Last, "ms", "ours", Percentile.Of(last, 99));
            bench.Table.Add(scenario, Figure.Answer, "ms", "ours", Percentile.Of(answer, 99));
            bench.Table.Add(scenario, "server time a card", "ms", "ours", cost.Server / cards.Sent);
            bench.Table.Watched(scenario, cost);
            Table.Say($"{scenario}: last p50 {Percentile.Of(last, 50):0.0} p99 {Percentile.Of(last, 99):0.0} ms, answer p99 {Percentile.Of(answer, 99):0.0} ms, {cost.Server / cards.Sent:0.00} ms of server time a card, {(side.Crowd.Received - read) / cards.Deliveries:0} B a delivery, {cost}");
        }
    }

    private static async Task Export(Bench bench, Servers.OwnServer server, CancellationToken over)
    {
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            var began = Time.Now;
            var file = await server.Http.GetByteArrayAsync($"/initiatives/{server.Initiative}/{s_files[i % s_files.Length]}", CancellationToken.None);
            bench.Table.Add("export of that register while sharing goes on", s_files[i % s_files.Length], "ms", "ours", Time.Milliseconds(Time.Now - began));
            if (file.Length == 0)
            {
                bench.Table.Wrong("A register was empty.");
            }

            await Task.Delay(200, CancellationToken.None);
        }
    }
}
