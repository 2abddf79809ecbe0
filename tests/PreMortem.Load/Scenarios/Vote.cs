using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>Everybody picks their greatest concerns within a few seconds.</summary>
internal static class Vote
{
    private const int Risks = 6;

    public static async Task Run(Bench bench, int people, double seconds)
    {
        var scenario = $"vote, {people:#,0} people in {seconds:0} s";
        await using var servers = await bench.Start();
        using var side = await Side.Open(servers.Ours, people);
        await side.WarmUp(bench);
        await ToConcern(side.Desk!);
        await side.Gather();
        var moments = Pace.Within(seconds, people);
        for (var round = 0; round < bench.Rounds; round++)
        {
            var votes = side.Count(people, reach: 0);
            using var watch = new Watch(side.Room.Server.Cost);
            await Pace.Keep(moments, _ => side.Submit(Pick));
            await side.Settle(votes, bench.Table, scenario);
            var cost = watch.Stop();
            var answer = votes.ToAnswer();
            bench.Table.Add(scenario, Figure.AnswerMiddle, "ms", "ours", Percentile.Of(answer, 50));
            bench.Table.Add(scenario, Figure.Answer, "ms", "ours", Percentile.Of(answer, 99));
            bench.Table.Add(scenario, "server time a vote", "ms", "ours", cost.Server / votes.Sent);
            bench.Table.Watched(scenario, cost);
            Table.Say($"{scenario}: {votes.Answered} votes, answer p50 {Percentile.Of(answer, 50):0.0} p99 {Percentile.Of(answer, 99):0.0} ms, {cost.Server / votes.Sent:0.00} ms of server time a vote, {cost}");
        }
    }

    private static string Pick(int vote) => ProgramServer.Command(vote, "pickConcerns", $"\"risks\":[\"k{vote % Risks}\",\"k{(vote + 1) % Risks}\"]");

    private static async Task ToConcern(Desk desk)
    {
        await desk.Does("advance", "\"to\":\"form\"");
        for (var risk = 0; risk < Risks; risk++)
        {
            await desk.Does("formRisk", $"\"risk\":\"k{risk}\",\"reason\":\"x{risk + 1}\",\"title\":\"Risk number {risk}\"");
        }

        await desk.Does("advance", "\"to\":\"concern\",\"override\":\"We vote on what we have.\"");
    }
}
