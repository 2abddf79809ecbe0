namespace PreMortem.Web.Tests.Live;

/// <summary>The whole meeting over real sockets: every card is found again in the Markdown (FO5, EX1).</summary>
public abstract class MeetingTests(RoomServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARoomOfTwelveEndsInARegisterThatHasEveryCard(bool anonymous)
    {
        var code = await server.OpenSession(anonymous);
        await using var meeting = await Meeting.Gather(server, code, anonymous);
        await meeting.Write();
        await meeting.Share();
        await meeting.Sweep("The pilot school had two coaches in the fall; the others shared one until March.");
        await meeting.Form();
        await meeting.Finish();

        var markdown = await server.Markdown();
        Assert.All(meeting.Texts.Append("The pilot school had two coaches in the fall; the others shared one until March."), text => Assert.Contains(text, markdown, StringComparison.Ordinal));
        Assert.Contains("Advisory is in the bell schedule before we start.", markdown, StringComparison.Ordinal);
        Assert.Equal("close", (string?)(await server.Status(code))["phase"]);
        Assert.True((bool?)(await server.Status(code))["closed"]);
        Assert.Equal("roomClosed", await meeting.Leader.IsRefused("advance"));
        if (anonymous)
        {
            await NoAuthorIsAnywhere(code, meeting);
        }
    }

    private async Task NoAuthorIsAnywhere(string code, Meeting meeting)
    {
        var register = System.Text.Json.Nodes.JsonNode.Parse(await server.Http.GetStringAsync($"/api/initiatives/{server.Initiative}/register"))!;
        var mine = register["risks"]!.AsArray().Where(risk => (string?)risk!["session"] == code).ToList();
        Assert.NotEmpty(mine);
        Assert.All(mine.SelectMany(risk => risk!["reasons"]!.AsArray()), reason => Assert.Null(reason!["by"] ?? reason["site"] ?? reason["role"]));
        foreach (var person in meeting.People)
        {
            var others = string.Concat(meeting.People.Where(other => other != person).Append(meeting.Screen).Select(other => other.Client.AllFrames));
            Assert.DoesNotContain($"\"seat\":\"{person.SeatId}\"", others, StringComparison.Ordinal);
            Assert.DoesNotContain((string)person.Records["me"]["name"]!, others, StringComparison.Ordinal);
        }
    }

    public sealed class AtOneServer(RoomServer server) : MeetingTests(server), IClassFixture<RoomServer>;

    public sealed class AtThreeServers(ThreeServers servers) : MeetingTests(servers), IClassFixture<ThreeServers>;
}
