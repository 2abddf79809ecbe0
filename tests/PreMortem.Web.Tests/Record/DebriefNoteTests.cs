using System.Net;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Record;

/// <summary>MR8, and who may read a record at all.</summary>
public sealed class DebriefNoteTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private string Address => $"/sessions/{pages.Closed}/record";

    private string Action => $"{Address}/note";

    private string Stored => pages.Server.Get<NoteStore>().Read(pages.Closed.Replace("-", "", StringComparison.Ordinal)).Text;

    [Fact]
    public async Task NobodyIsAskedToSignInAndSeesNothing()
    {
        var answer = await pages.Anybody.Ask(Address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AParticipantsProgramIsRefused()
    {
        using var http = pages.Server.Anybody;
        using var read = await http.GetAsync(Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, read.StatusCode);
        using var wrote = await http.PostAsync(Action, new FormUrlEncodedContent([new("text", "mine"), new("version", "0")]), TestContext.Current.CancellationToken);
        Assert.False(wrote.IsSuccessStatusCode);
        Assert.DoesNotContain("mine", Stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANoteIsKeptAndASecondLeaderNeverOverwritesIt_MR8()
    {
        var version = pages.Server.Get<NoteStore>().Read(pages.Closed.Replace("-", "", StringComparison.Ordinal)).Version;
        var first = await pages.Leader.Send(Address, Action, ("version", $"{version}"), ("text", "We rushed the vote."));
        Assert.Equal($"{Address}?note=saved#note", first.Headers.Location?.OriginalString);

        var second = await pages.Leader.Send(Address, Action, ("version", $"{version}"), ("text", "The silence helped."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        var page = await Visitor.Text(second);
        Assert.Contains("We rushed the vote.", page, StringComparison.Ordinal);
        Assert.Contains("The silence helped.", page, StringComparison.Ordinal);
        Assert.Equal("We rushed the vote.", Stored);

        await pages.Leader.Send(Address, Action, ("version", $"{version + 1}"), ("text", "We rushed the vote; the silence helped."));
        Assert.Equal("We rushed the vote; the silence helped.", Stored);
    }

    [Fact]
    public async Task ANoteThatIsTooLongComesBackWhole_MR8()
    {
        var before = Stored;
        var text = new string('n', DebriefNote.Longest + 1);
        var answer = await pages.Leader.Send(Address, Action, ("version", "0"), ("text", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(text, await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.Equal(before, Stored);
    }

    [Fact]
    public async Task ANoteWithoutTheFormsTokenChangesNothing_PG3()
    {
        var before = Stored;
        Assert.Equal(HttpStatusCode.BadRequest, (await pages.Leader.Post(Action, ("version", "0"), ("text", "forged"))).StatusCode);
        Assert.Equal(before, Stored);
    }

    [Fact]
    public async Task TheNoteIsInNoExportAndNoAnswerOfTheApi_MR8()
    {
        var code = pages.Open.Replace("-", "", StringComparison.Ordinal);
        Assert.True(await pages.Server.Get<NoteStore>().Save(code, "Only for us leaders.", 0, DateTimeOffset.UnixEpoch));
        foreach (var path in (string[])["register", "register.md", "register.csv", "register.json"])
        {
            Assert.DoesNotContain("Only for us", await pages.Leader.Read($"/initiatives/{pages.Plan}/{path}"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Only for us", await pages.Leader.Read($"/api/sessions/{pages.Open}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Only for us", await pages.Leader.Read($"/api/initiatives/{pages.Plan}/register"), StringComparison.Ordinal);
        Assert.Contains("Only for us leaders.", await pages.Leader.Read($"/sessions/{pages.Open}/record"), StringComparison.Ordinal);
    }
}
