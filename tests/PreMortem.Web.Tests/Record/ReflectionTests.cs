using System.Net;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Register;

namespace PreMortem.Web.Tests.Record;

/// <summary>MR9: what whoever led thinks of a meeting, for the register; and that the private note stays out of it (MR8).</summary>
public sealed class ReflectionTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private string Code => pages.Closed.Replace("-", "", StringComparison.Ordinal);

    private string Address => $"/sessions/{pages.Closed}/record";

    private string Action => $"{Address}/reflection";

    private StoredReflection Stored => pages.Server.Get<ReflectionStore>().Read(Code);

    [Fact]
    public async Task AReflectionIsKeptAndASecondLeaderNeverOverwritesIt_MR9()
    {
        var version = $"{Stored.Version}";
        var first = await pages.Leader.Send(Address, Action, ("version", version), ("engaged", "At the bell schedule."), ("next", "Longer."));
        Assert.Equal($"{Address}?reflection=saved#reflection", first.Headers.Location?.OriginalString);

        var second = await pages.Leader.Send(Address, Action, ("version", version), ("engaged", "At the vote."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        var page = await Visitor.Text(second);
        Assert.Contains("At the bell schedule.", page, StringComparison.Ordinal);
        Assert.Contains("At the vote.", page, StringComparison.Ordinal);
        Assert.Equal(new Reflection("At the bell schedule.", Next: "Longer."), Stored.Reflection);
    }

    [Fact]
    public async Task AnAnswerThatIsTooLongComesBackWhole_MR9()
    {
        var before = Stored;
        var text = new string('n', Reflection.Longest + 1);
        var answer = await pages.Leader.Send(Address, Action, ("version", $"{before.Version}"), ("vague", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(text, await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.Equal(before, Stored);
    }

    [Fact]
    public async Task AMeetingThatIsOpenHasNothingToLookBackOnYet_MR9()
    {
        var open = $"/sessions/{pages.Open}/record";
        Assert.DoesNotContain($"{open}/reflection", await pages.Leader.Read(open), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await pages.Leader.Post(Action, ("version", "0"), ("next", "forged"))).StatusCode);
    }

    [Fact]
    public async Task TheReflectionIsInTheRegisterForItsReadersTooAndTheNoteIsNot_MR8_MR9()
    {
        await using var register = new RiskPageFixture();
        await register.InitializeAsync();
        Assert.True(await register.Server.Get<ReflectionStore>().Save(RiskPageFixture.Meeting, new(Unheard: $"The aides {RiskPageFixture.Hostile}"), 0, DateTimeOffset.UnixEpoch));
        Assert.True(await register.Server.Get<NoteStore>().Save(RiskPageFixture.Meeting, "Only for us leaders.", 0, DateTimeOffset.UnixEpoch));
        var token = await register.Server.Get<Web.Sharing.ShareStore>().Add(register.Plan, null, DateTimeOffset.UnixEpoch);
        var stranger = new Visitor(register.Server.Anybody);
        await stranger.Ask($"/share/{token}");

        foreach (var path in (string[])["register", "register.md", "register.json"])
        {
            var text = await stranger.Read($"/initiatives/{register.Plan}/{path}");
            Assert.Contains("The aides", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Only for us", text, StringComparison.Ordinal);
            Assert.True(path != "register" || !text.Contains(RiskPageFixture.Hostile, StringComparison.Ordinal));
        }

        Assert.Contains("The aides", await register.Leader.Read($"/api/initiatives/{register.Plan}/register"), StringComparison.Ordinal);
        Assert.Equal("The aides", register.Registers.Read(register.Plan)!.Sessions[0].Reflection!.Unheard![..9]);
    }

    /// <summary>A reflection from which everything was taken out is none.</summary>
    [Fact]
    public async Task AnEmptyReflectionIsNone_MR9()
    {
        await using var register = new RiskPageFixture();
        await register.InitializeAsync();
        var store = register.Server.Get<ReflectionStore>();
        Assert.True(await store.Save(RiskPageFixture.Meeting, new(Next: "Longer."), 0, DateTimeOffset.UnixEpoch));
        Assert.True(await store.Save(RiskPageFixture.Meeting, new(), 1, DateTimeOffset.UnixEpoch));
        Assert.Null(register.Registers.Read(register.Plan)!.Sessions[0].Reflection);
        Assert.False(await store.Save(RiskPageFixture.Meeting, new(Next: "Shorter."), 1, DateTimeOffset.UnixEpoch));
    }
}
