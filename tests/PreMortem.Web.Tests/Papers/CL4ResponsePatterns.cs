namespace PreMortem.Web.Tests.Papers;

/// <summary>Positive outliers, recipes, the team as the unit, double the Sarahs: patterns to start a response from (PA, CL 4; TR6, TR7).</summary>
public sealed class CL4ResponsePatterns
{
    [Fact]
    public async Task APatternChosenInTheRoomIsInTheMarkdownAndTypedWordsStay()
    {
        await using var room = await TreatedRoom.On("P1");
        Assert.Contains("start-where-it-lives", room.Leader.Records["risk/k1"]["patterns"]!.AsArray().Take(3).Select(slug => (string)slug!));
        Assert.Contains("pattern/who-recruits-whom", room.Ana.Records.Keys);

        await room.Leader.Does("respond", new { risk = "k1", pattern = "team-as-owner" });
        var started = await room.Markdown();
        Assert.Contains("**Pattern** team-as-owner\n", started, StringComparison.Ordinal);
        Assert.Contains("The … team owns this: it tries it, looks every … weeks at what came of it, and changes it.", started, StringComparison.Ordinal);
        Assert.Contains("**Serves** sustainability, ownership\n", started, StringComparison.Ordinal);

        await room.Leader.Does("respond", new { risk = "k1", action = "The ninth-grade team tries it on Tuesdays." });
        await room.Leader.Does("respond", new { risk = "k1", pattern = "recipe-to-test" });
        var typed = await room.Markdown();
        Assert.Contains("**Response** The ninth-grade team tries it on Tuesdays.\n", typed, StringComparison.Ordinal);
        Assert.Contains("**Pattern** recipe-to-test\n", typed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APatternChosenOnThePageFillsAnEmptyResponseOnly()
    {
        await using var room = await TreatedRoom.On("P1");
        await room.Closes();
        await room.Saves(("response.pattern", "start-where-it-lives"), ("response.action", ""));
        Assert.Contains("**Response** Go and watch …, where it already works", await room.Markdown(), StringComparison.Ordinal);

        await room.Saves(("response.pattern", "who-recruits-whom"), ("response.action", "Sarah brings in two colleagues."));
        var said = await room.Markdown();
        Assert.Contains("**Response** Sarah brings in two colleagues.\n", said, StringComparison.Ordinal);
        Assert.Contains("**Pattern** who-recruits-whom\n", said, StringComparison.Ordinal);
    }
}
