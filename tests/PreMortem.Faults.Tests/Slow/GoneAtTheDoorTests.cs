using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Slow;

/// <summary>Whoever is gone before the answer to Enter came is not kept as somebody who is here (LV10).</summary>
public sealed class GoneAtTheDoorTests
{
    [Fact]
    public async Task WhoIsGoneBeforeTheAnswerCameIsNotHere_LV10()
    {
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: false);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            await using var line = await BareLine.Connect(program.Address);
            await line.Knock(code);
        }));

        using var http = program.Http();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        int here;
        do
        {
            here = (int)(await http.GetFromJsonAsync<JsonNode>($"/api/sessions/{code}", TestContext.Current.CancellationToken))!["here"]!;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        while (here > 0 && !patience.IsCancellationRequested);
        Assert.Equal(0, here);
    }
}
