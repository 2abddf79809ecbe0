using System.Net;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Tests.Register;

namespace PreMortem.Web.Tests.Pages;

/// <summary>PB1 to PB4: the table of problems of practice, without script.</summary>
public sealed class ProblemPagesTests : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();

    public ValueTask InitializeAsync() => _register.InitializeAsync();

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    private string Page => $"/initiatives/{_register.Plan}/problems";

    private IEnumerable<string> Stored => _register.Server.Get<Web.Storage.InitiativeStore>().Find(_register.Plan)!.Problems.Select(row => row.Difficulty);

    [Fact]
    public async Task AnEmptyPageSaysWhatAProblemOfPracticeIs()
    {
        var page = await _register.Leader.Read(Page);
        Assert.Contains("It says what is hard, never who is to blame.", page, StringComparison.Ordinal);
        Assert.Contains("None yet.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARowIsChangedWhereItStandsAndMoves_PB2()
    {
        await Add("Mentors share no tools");
        await Add("Coaches work alone");
        await _register.Leader.Send($"{Page}?edit=2", $"{Page}/1", ("was", "Coaches work alone"), ("difficulty", $"Coaches {RiskPageFixture.Hostile}"), ("focus", "Pairs"));
        Assert.Equal(["Mentors share no tools", $"Coaches {RiskPageFixture.Hostile}"], Stored);
        Assert.DoesNotContain(RiskPageFixture.Hostile, await _register.Leader.Read(Page), StringComparison.Ordinal);

        var moved = await Press($"{Page}?edit=2", $"{Page}/1/up", ("was", $"Coaches {RiskPageFixture.Hostile}"));
        Assert.Equal([$"Coaches {RiskPageFixture.Hostile}", "Mentors share no tools"], Stored);
        Assert.Matches($"^{Page}\\?edit=1(&made=[0-9]+)?#edit$", moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ARowThatWasTakenOutIsPutBack_PB3()
    {
        await Add("Mentors share no tools");
        await Add("Coaches work alone");
        var gone = await Press($"{Page}?edit=1", $"{Page}/0/remove", ("was", "Mentors share no tools"));
        Assert.Equal(["Coaches work alone"], Stored);

        var notice = gone.Headers.Location!.OriginalString;
        var made = notice[(notice.LastIndexOf('=') + 1)..];
        Assert.Contains("Taken out: Mentors share no tools", await _register.Leader.Read(notice), StringComparison.Ordinal);
        await Add("Nobody plans together");
        await _register.Leader.Send(notice, $"{Page}/back/{made}");
        Assert.Equal(["Mentors share no tools", "Coaches work alone", "Nobody plans together"], Stored);
    }

    /// <summary>PG3; and words typed into a row that is gone are not lost.</summary>
    [Fact]
    public async Task ARefusedRowKeepsWhatWasTyped_PB2()
    {
        await Add("Mentors share no tools");
        var refused = await _register.Leader.Send($"{Page}?edit=1", $"{Page}/0", ("was", "Mentors share no tools"), ("difficulty", ""), ("focus", "Typed <focus>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Visitor.Text(refused);
        Assert.Contains("Say what is difficult.", page, StringComparison.Ordinal);
        Assert.Contains("Typed &lt;focus&gt;</textarea>", page, StringComparison.Ordinal);

        var stale = await _register.Leader.Send($"{Page}?edit=1", $"{Page}/0", ("was", "Another row"), ("difficulty", "My own words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        Assert.Contains(">My own words</textarea>", await Visitor.Text(stale), StringComparison.Ordinal);
        Assert.Equal(["Mentors share no tools"], Stored);
    }

    [Fact]
    public async Task TheFormWithoutItsTokenChangesNothing_PG3()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _register.Leader.Post(Page, ("difficulty", "forged"))).StatusCode);
        Assert.Empty(Stored);
    }

    private Task<HttpResponseMessage> Add(string difficulty) => _register.Leader.Send(Page, Page, ("difficulty", difficulty));

    /// <summary>A button of a form that sends it elsewhere.</summary>
    private async Task<HttpResponseMessage> Press(string page, string action, params (string Name, string Value)[] fields)
    {
        var leader = _register.Leader;
        var text = await leader.Read(page);
        Assert.Contains($"formaction=\"{action}\"", text, StringComparison.Ordinal);
        var from = text.IndexOf("name=\"__RequestVerificationToken\"", StringComparison.Ordinal);
        var value = text.IndexOf("value=\"", from, StringComparison.Ordinal) + 7;
        return await leader.Post(action, [("__RequestVerificationToken", text[value..text.IndexOf('"', value)]), .. fields]);
    }

    [Fact]
    public void ATitleThatBeginsWhatHappenedIsNotSaidTwice_PB4() =>
        Assert.Equal("Lessons moved in March; nobody said why", ProblemsView.Lent(new(1, "Lessons moved", Event: "Lessons moved in March; nobody said why")).Difficulty);
}
