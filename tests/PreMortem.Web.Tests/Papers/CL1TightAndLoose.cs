namespace PreMortem.Web.Tests.Papers;

/// <summary>Tight on few, loose on the rest: on practices, and on what every response does to them (PA, CL 1).</summary>
public sealed class CL1TightAndLoose
{
    [Fact]
    public async Task APracticeIsLooseAndAResponseTightensOrLoosens()
    {
        await using var room = await TreatedRoom.On("P1");
        Assert.Equal("loosen", room.Leader.Records["risk/k1"]["patterns"]!.AsArray().Select(slug => (string)slug!).First());
        await room.Leader.Does("respond", new { risk = "k1", pattern = "loosen" });
        Assert.Contains("It loosens the plan\n", await room.Markdown(), StringComparison.Ordinal);

        await room.Closes();
        await room.Saves(("response.coupling", "Tightens"));
        Assert.Contains("It tightens the plan\n", await room.Markdown(), StringComparison.Ordinal);
        await room.Browser().Send(room.Plan, $"{room.Plan}/parts", ("kind", "practice"), ("text", "Teams choose the day"), ("coupling", "loose"));
        Assert.Contains("**P4, if (loose):** Teams choose the day", await room.WholeMarkdown(), StringComparison.Ordinal);
    }
}
