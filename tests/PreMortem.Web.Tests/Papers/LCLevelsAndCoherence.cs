using System.Net;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Papers;

/// <summary>LC, levels by institutions, horizontal and vertical coherence: which risks surface where, and which only one side sees (SI3, SG8, SG9).</summary>
public sealed class LCLevelsAndCoherence(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task TheFileSaysWhatOneSideAndWhatEveryLevelSees()
    {
        var leader = SitesMeeting.Browser(server);
        var page = $"/initiatives/{server.Initiative}/sites";
        await leader.Send(page, page, ("name", "Methods course"), ("level", "course"), ("organisation", "university"));
        var ladder = WebUtility.HtmlDecode(await leader.Read(page));
        Assert.Contains("<th scope=\"col\">university</th>", ladder, StringComparison.Ordinal);
        Assert.Contains("<li><bdi>Methods course</bdi><span class=\"level\">course</span></li>", ladder, StringComparison.Ordinal);

        await using var meeting = await SitesMeeting.Start(server, leader, "", "", ("Ana", "Wheatley"), ("Ben", "Walker"), ("Cy", "Central office"), ("Uma", "University"));
        await meeting.Share(
            ("Ana", "a1", "In October the homerooms pressed play and moved on."), ("Ben", "b1", "At Walker the videos ran and nobody talked."),
            ("Ana", "a2", "The bell schedule left no time in March."), ("Ben", "b2", "Advisory was cut in January."), ("Cy", "c2", "The calendar was closed in May."), ("Uma", "u2", "The lessons needed an hour that no school had."),
            ("Uma", "u3", "The grant report took the researchers out in spring."));
        await meeting.Form("k1", "a1", "Homerooms pressed play");
        await meeting.Place("k1", "b1");
        await meeting.Form("k2", "a2", "There was no time");
        foreach (var reason in new[] { "b2", "c2", "u2" })
        {
            await meeting.Place("k2", reason);
        }

        await meeting.Form("k3", "u3", "The researchers were gone");
        await meeting.Close();

        var markdown = await server.Markdown();
        Assert.Contains("- Between sites: Only the school side sees R1.\n- Between sites: Only the college side sees R3.\n- Between levels: R2 came up at every level that was heard.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- What Cervantes and Methods course see is not on record.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Central office** (district): R2\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **University** (program, university): R2, R3\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Site** Methods course\n  - Level: course\n  - Organisation: university\n", markdown, StringComparison.Ordinal);
    }
}
