namespace PreMortem.Web.Tests.Papers;

/// <summary>Beliefs shift by what people live through: asked of a response to a threatened belief, with where it takes hold (PA, CL 6; TR9).</summary>
public sealed class CL6MentalModels
{
    private const string Asked = "What would they live through that shifts it?";

    [Fact]
    public async Task AResponseToAThreatenedBeliefSaysWhatPeopleLiveThrough()
    {
        await using var room = await TreatedRoom.On("B1", "P1");
        Assert.Equal("change-an-experience", (string?)room.Leader.Records["risk/k1"]["patterns"]![0]);

        await room.Leader.Does("respond", new { risk = "k1", action = "Teach it together", leverage = "mentalModel", experience = "Teach one open task with a colleague, then read what students wrote." });
        var said = await room.Markdown();
        Assert.Contains("**Takes hold at** mental model\n", said, StringComparison.Ordinal);
        Assert.Contains("**What they live through** Teach one open task with a colleague, then read what students wrote.\n", said, StringComparison.Ordinal);

        await room.Closes();
        await room.Saves(("response.leverage", "Structure"), ("response.experience", "Watch a class where it works."));
        var saved = await room.Markdown();
        Assert.Contains("**Takes hold at** structure\n", saved, StringComparison.Ordinal);
        Assert.Contains("**What they live through** Watch a class where it works.\n", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePageAsksByItselfWhereABeliefIsThreatened()
    {
        await using var belief = await TreatedRoom.On("B1");
        await belief.Closes();
        Assert.True(IsOpen(await belief.Browser().Read(belief.Risk)));

        await using var practice = await TreatedRoom.On("P1");
        await practice.Closes();
        Assert.False(IsOpen(await practice.Browser().Read(practice.Risk)));
    }

    /// <summary>Whether the disclosure that holds the question stands open.</summary>
    private static bool IsOpen(string page)
    {
        var before = page[..page.IndexOf(Asked, StringComparison.Ordinal)];
        return before[before.LastIndexOf("<details", StringComparison.Ordinal)..].StartsWith("<details open", StringComparison.Ordinal);
    }
}
