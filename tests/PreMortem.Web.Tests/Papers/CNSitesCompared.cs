using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CN, district and school teams, three different schools: how ready each is, how each rates a risk, and all meetings in one register (SI2, SG7, SG9).</summary>
public sealed class CNSitesCompared(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task SchoolsAndDistrictMeetApartAndTheRegisterComparesThem()
    {
        var leader = SitesMeeting.Browser(server);
        var page = $"/initiatives/{server.Initiative}/sites";
        await leader.Send(page, $"{page}/2", ("was", "Walker"), ("name", "Walker"), ("level", "school"), ("earlier", "Turnaround efforts that nobody there led."), ("leadership", "Whoever stepped up was not followed."), ("chosenBy", "The principal, by post."));
        Assert.Contains("nothing said yet about trust", await leader.Read(page), StringComparison.Ordinal);

        await using (var wheatley = await SitesMeeting.Start(server, leader, "school", "Wheatley", ("Ana", "Wheatley"), ("Ben", "Wheatley"), ("Cy", "Wheatley")))
        {
            await wheatley.Share(("Ana", "a1", "In October the homerooms pressed play and moved on."));
            await wheatley.Form("k1", "a1", "Homerooms pressed play");
            await wheatley.Rate("k1", 20, 30);
            await wheatley.Close();
        }

        await using (var walker = await SitesMeeting.Start(server, leader, "school", "Walker", ("Dee", "Walker"), ("Ed", "Walker"), ("Flo", "Walker")))
        {
            await walker.Share(("Dee", "d1", "At Walker the videos ran in every homeroom and nobody talked."));
            await walker.Place("R1", "d1");
            await walker.Rate("R1", 70, 90);
            await walker.Close();
        }

        await using (var district = await SitesMeeting.Start(server, leader, "district", "", ("Gus", null)))
        {
            await district.Share(("Gus", "g1", "In June the board gave the waiver day to another initiative."));
            await district.Form("k2", "g1", "The waiver day went elsewhere");
            await district.Close();
        }

        var markdown = await server.Markdown();
        Assert.Contains("- Ratings: R1 divides the sites: Wheatley 25%, Walker 80%.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- R1, how likely: Wheatley 20–30% (rated by 3), Walker 70–90% (rated by 3)\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- Between levels: R1 came up at school level only.\n- Between levels: R2 came up at district level only.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **district level**: R2\n", markdown, StringComparison.Ordinal);
        Assert.Contains("  - Earlier initiatives: Turnaround efforts that nobody there led.\n  - Leadership: Whoever stepped up was not followed.\n  - Team chosen by: The principal, by post.\n", markdown, StringComparison.Ordinal);
        Assert.Equal(3, markdown.Split("\n- **Session ").Length - 1);
    }
}
