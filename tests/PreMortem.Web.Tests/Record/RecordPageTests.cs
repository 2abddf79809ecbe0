using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Record;

/// <summary>The record of meetings that real people held over real sockets.</summary>
public sealed partial class RecordPageTests(RoomServer server) : IClassFixture<RoomServer>
{
    private static readonly string Hostile = PagesFixture.Hostile;

    [Fact]
    public async Task ANamedMeetingIsToldFromItsFirstPhaseToItsClose_MR1()
    {
        var code = await server.OpenSession();
        await using var meeting = await Held(code, anonymous: false);
        var page = WebUtility.HtmlDecode(await Leader().Read(Address(code)));
        Assert.All(meeting.Texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("Person-", page, StringComparison.Ordinal);
        Assert.Contains("The plan was changed", page, StringComparison.Ordinal);
        Assert.Contains("Advisory is in the bell schedule before we start.", page, StringComparison.Ordinal);
        Assert.Contains("The vote was closed: 12 of 12 took part", page, StringComparison.Ordinal);
        Assert.Contains("Everybody who took part was heard.", page, StringComparison.Ordinal);
        Assert.Contains($"{Address(code)}\">What happened", await Leader().Read($"/initiatives/{server.Initiative}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnonymousMeetingNamesNobody_MR3()
    {
        var code = await server.OpenSession(anonymous: true);
        await using var meeting = await Held(code, anonymous: true);
        var page = WebUtility.HtmlDecode(await Leader().Read(Address(code)));
        Assert.All(meeting.Texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Person-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The leader shared", page, StringComparison.Ordinal);
        var ids = meeting.People.Select(person => person.SeatId);
        Assert.DoesNotContain(ids, id => Regex.IsMatch(page, $"\\b{id}(c\\d+)?\\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Contains("This room was anonymous", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileTextIsShownAsText_PG2()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", Hostile);
        await leader.Does("advance", new { to = "write", @override = Hostile });
        await leader.Does("writeReason", new { reason = "r1", text = Hostile });
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await leader.Does("advance", new { to = "form" });
        await leader.Does("formRisk", new { risk = "k1", reason = "r1", title = Hostile });
        await Leader().Send(Address(code), $"{Address(code)}/note", ("version", "0"), ("text", Hostile));
        var page = await Leader().Read(Address(code));
        Assert.Contains("still open", page, StringComparison.Ordinal);
        Assert.True(Regex.Count(page, Regex.Escape("&lt;script&gt;alert(1)"), RegexOptions.None, TimeSpan.FromSeconds(5)) >= 5);
        Assert.DoesNotMatch(ScriptOrStyle(), page);
    }

    [Fact]
    public async Task APrivateCardIsNotOnThePageOfAnOpenMeeting_MR2()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        await leader.Does("advance", new { to = "write", @override = "Known." });
        await leader.Does("writeReason", new { reason = "r1", text = "The grant ended in the dark." });
        Assert.DoesNotContain("The grant ended", await Leader().Read(Address(code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMeetingAsItWasAtAMinuteLeavesOutWhatCameLater_MR6()
    {
        var code = await server.OpenSession();
        await using var meeting = await Held(code, anonymous: false);
        var slow = await Slowly(code);
        var whole = await Shown(slow, "");
        var half = await Shown(slow, "?at=45");
        var begun = await Shown(slow, "?at=0");
        Assert.True(begun.Moments < half.Moments && half.Moments < whole.Moments);
        Assert.StartsWith("Minute 45 · ", half.Says, StringComparison.Ordinal);
        Assert.StartsWith("Minute 0 · ", begun.Says, StringComparison.Ordinal);
        Assert.EndsWith(" · 0 cards shared · 0 risks", begun.Says, StringComparison.Ordinal);
        Assert.Contains("The plan was changed", whole.Read, StringComparison.Ordinal);
        Assert.DoesNotContain("The plan was changed", half.Read, StringComparison.Ordinal);
        foreach (var odd in (string[])["-1", "x", "99999999999", "9999999", "%3Cscript%3E"])
        {
            Assert.DoesNotMatch(ScriptOrStyle(), await Leader().Read($"{Address(code)}?at={odd}"));
        }
    }

    [Theory]
    [InlineData("/sessions/ZZZ-ZZZ/record")]
    [InlineData("/sessions/none/record")]
    public async Task AMeetingThatIsNotThereIsOneCalmSentence(string path)
    {
        var answer = await Leader().Ask(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No meeting has this code.", await Visitor.Text(answer), StringComparison.Ordinal);
    }

    /// <summary>The same meeting, held half a minute an entry.</summary>
    private async Task<string> Slowly(string code)
    {
        var log = server.Services.GetRequiredService<SessionLog>();
        var slow = await server.OpenSession();
        var start = log.Read(slow)[0].At;
        await log.Append(slow, 1, [.. log.Read(code).Skip(1).Select(entry => entry with { At = start.AddSeconds(30 * entry.Version) })], new("close", Closed: true));
        return slow;
    }

    /// <summary>What a reader without script sees: nothing that is marked hidden.</summary>
    private async Task<(int Moments, string Says, string Read)> Shown(string code, string query)
    {
        var page = WebUtility.HtmlDecode(await Leader().Read(Address(code) + query));
        var shown = Moments().Matches(page).Where(moment => !moment.Groups["hidden"].Success).ToList();
        return (shown.Count, Says().Match(page).Groups["says"].Value, string.Concat(shown.Select(moment => moment.Value)));
    }

    private async Task<Meeting> Held(string code, bool anonymous)
    {
        var meeting = await Meeting.Gather(server, code, anonymous);
        await meeting.Write();
        await meeting.Share();
        await meeting.Sweep("The pilot school had two coaches in the fall; the others shared one until March.");
        await meeting.Form();
        await meeting.Finish();
        return meeting;
    }

    private Visitor Leader()
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.LeaderKey);
        return new(http);
    }

    private static string Address(string code) => $"/sessions/{JoinCode.Format(code)}/record";

    [GeneratedRegex("""<li data-moment="\d+"[^>]*?(?<hidden> hidden)?>.*?</time>.*?</li>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moments();

    [GeneratedRegex("""<p [^>]*class="says"[^>]*>(?<says>[^<]*)</p>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Says();

    [GeneratedRegex("<script(?! type=\"module\" src=\"/)|<style| style=\"| on[a-z]+=\"|<img src=x", RegexOptions.None, 1000)]
    private static partial Regex ScriptOrStyle();
}
