using System.Net;

namespace PreMortem.Web.Tests.Papers;

/// <summary>Change facilitators, learning agents, followership: who leads and learns, which can change, and whose evidence is followed (PA, LC; TR8).</summary>
public sealed class LCLeadsAndLearns
{
    [Fact]
    public async Task WhoLeadsAndLearnsCanChangeAndTheHistoryKeepsWhoDid()
    {
        await using var room = await TreatedRoom.On("P1");
        await room.Leader.Does("respond", new { risk = "k1", leads = "Coach Hill", learns = "The principals", evidenceFrom = "The two teams that tried it", carriedBy = "Tuesday team meeting" });
        var said = await room.Markdown();
        Assert.Contains("**Led by** Coach Hill\n", said, StringComparison.Ordinal);
        Assert.Contains("**Learning** The principals\n", said, StringComparison.Ordinal);
        Assert.Contains("**Whose evidence** The two teams that tried it\n", said, StringComparison.Ordinal);
        Assert.Contains("**Carried by** Tuesday team meeting\n", said, StringComparison.Ordinal);

        await room.Closes();
        await room.Saves(("response.leads", "A teacher of the ninth grade"));
        Assert.Contains("**Led by** A teacher of the ninth grade\n", await room.Markdown(), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await room.Browser().Read(room.Risk));
        var history = page[page.IndexOf("id=\"history\"", StringComparison.Ordinal)..];
        Assert.Contains("Who leads it", history, StringComparison.Ordinal);
        Assert.Contains("Coach Hill", history, StringComparison.Ordinal);
    }
}
