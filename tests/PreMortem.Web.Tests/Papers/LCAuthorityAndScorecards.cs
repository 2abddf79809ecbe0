using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Papers;

/// <summary>LC, negotiated authority and parallel accountability: who decides and who can stop a response; what each partner is held to and where they collide (SI6).</summary>
public sealed class LCAuthorityAndScorecards(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task WhoDecidesWhoCanStopItAndWhatPartnersAreHeldToStandInTheFile()
    {
        var leader = SitesMeeting.Browser(server);
        var plan = $"/initiatives/{server.Initiative}";
        await leader.Send($"{plan}/sites", $"{plan}/partners", ("partner", "District"), ("measures", "Graduation rate"));
        await leader.Send($"{plan}/sites", $"{plan}/partners", ("partner", "University"), ("measures", "Credits taught"), ("against", "District"), ("collision", "The district needed a plan in August, the grant ended in June."));
        Assert.Contains("<b>University pulls against District</b>: The district needed a plan in August, the grant ended in June.", await leader.Read($"{plan}/sites"), StringComparison.Ordinal);

        await using var meeting = await SitesMeeting.Start(server, leader, "", "", ("Ana", "Wheatley"));
        await meeting.Share(("Ana", "a1", "In October the homerooms pressed play and moved on."));
        await meeting.Form("k1", "a1", "Homerooms pressed play");
        await meeting.Rate("k1", 20, 60);
        await meeting.Leader.Does("advance", new { to = "treat" });
        await meeting.Leader.Does("respond", new { risk = "k1", action = "Rehearse the talk first", decider = "The principal and the program head together", veto = "The union's delegate" });
        await meeting.Close();

        var markdown = await server.Markdown();
        Assert.Contains("- **Decided by** The principal and the program head together\n- **Can veto** The union's delegate\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Scorecard** District\n  - Counts as success: Graduation rate\n- **Scorecard** University\n  - Counts as success: Credits taught\n  - Pulls against: District\n  - How they collide: The district needed a plan in August, the grant ended in June.\n", markdown, StringComparison.Ordinal);
    }
}
