using System.Net;
using PreMortem.Core.Register;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

public sealed class RiskPageTests : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();

    private string Seven => _register.Page(7);

    public ValueTask InitializeAsync() => _register.InitializeAsync();

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task TheMeetingTheVoteAndTheGroupsAreTold_RP8()
    {
        var page = await Read(Seven);

        Assert.Contains("12 June 2026", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>Ana</bdi> · <bdi>chair</bdi> · <bdi>Walker</bdi> · <bdi>2 had this too</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<b>7 of 11</b> picked it; so did the leader.", page, StringComparison.Ordinal);
        Assert.Contains("principals 25%, teachers 80%", page, StringComparison.Ordinal);
        Assert.Contains("70–90%: 3 major, 2 ends it", page, StringComparison.Ordinal);
        Assert.Contains("Groups of fewer than three are not shown.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HistoryStandsByMomentAndTheLastChangeBetweenMeetingsIsOfferedToBeUndone_RP8()
    {
        Assert.DoesNotContain("Undo the last change", await Read(Seven), StringComparison.Ordinal);

        var saved = await _register.Leader.Send(Seven, Seven, Row(("title", "Homerooms played a video"), ("response.owner", "Coach Hill")));

        Assert.Equal($"{Seven}?done=saved", saved.Headers.Location?.OriginalString);
        var page = await Read(Seven);
        var change = _register.Registers.Changes(_register.Plan)[0].Id;
        Assert.Contains($"action=\"/initiatives/{_register.Plan}/register/undo/{change}\"", page, StringComparison.Ordinal);
        var history = page[page.IndexOf("id=\"history\"", StringComparison.Ordinal)..];
        Assert.Single(history.Split("<li class=\"stack\">")[1..]);
        Assert.Contains("<del class=\"muted keep-lines\">L. Stone</del>", history, StringComparison.Ordinal);

        await _register.Registers.Undo(_register.Plan, change, "leader", Samples.Now);
        Assert.Contains("Undo the undoing", await Read(Seven), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASignIsMarkedWhereAndWhenAndTakenAwayAgain_RP2()
    {
        var marked = await _register.Leader.Send(Seven, $"{Seven}/signs", ("on", "2026-09-30"), ("where", "Wheatley"), ("note", RiskPageFixture.Hostile));

        Assert.Equal($"{Seven}?done=seen#seen", marked.Headers.Location?.OriginalString);
        var sign = Assert.Single(_register.Stored(7).Signs);
        Assert.Equal((new DateOnly(2026, 9, 30), "Wheatley", RiskPageFixture.Hostile), (sign.On, sign.Where, sign.Note));
        Assert.Equal(RegisterEditKind.SignSeen, _register.Registers.Changes(_register.Plan)[0].Kind);
        Assert.Contains("30 September 2026", await Read(Seven), StringComparison.Ordinal);

        await _register.Leader.Send(Seven, $"{Seven}/signs/remove", ("sign", sign.Id));
        Assert.Empty(_register.Stored(7).Signs);
    }

    [Fact]
    public async Task ASignOfADayToComeComesBackWithWhatWasTyped_RP2()
    {
        var answer = await _register.Leader.Send(Seven, $"{Seven}/signs", ("on", "2199-01-01"), ("where", "Typed <where>"), ("note", "Typed note"));
        var page = WebUtility.HtmlDecode(await Visitor.Text(answer));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("That day has not come yet.", page, StringComparison.Ordinal);
        Assert.Contains("Typed <where>", page, StringComparison.Ordinal);
        Assert.Contains("Typed note", page, StringComparison.Ordinal);
        Assert.Empty(_register.Stored(7).Signs);
    }

    [Fact]
    public async Task AResponseIsDoneOnADayAndWhatWeSawAndDecidedStays_RP3()
    {
        await _register.Leader.Send(Seven, Seven, Row(
            ("response.outcome", "Done"), ("response.outcomeOn", "2026-10-20"), ("response.studied", "Half the tickets"), ("response.verdict", "Adapt"), ("response.prediction", "Most tickets")));

        var response = _register.Stored(7).Response;
        Assert.Equal((ResponseOutcome.Done, new DateOnly(2026, 10, 20), "Half the tickets", ResponseVerdict.Adapt, "Most tickets"), (response.Outcome!.Value, response.OutcomeOn!.Value, response.Studied, response.Verdict!.Value, response.Prediction));
        Assert.Equal("Teams rehearse first", response.Action);

        await _register.Leader.Send(Seven, Seven, Row(("response.outcome", "")));
        Assert.Null(_register.Stored(7).Response.OutcomeOn);
    }

    [Fact]
    public async Task AResponseThatIsMovedHasANewDayAndStaysDue_RP3()
    {
        var refused = await _register.Leader.Send(Seven, Seven, Row(("response.outcome", "Moved"), ("response.movedTo", "")));
        Assert.Contains("Say the new day to try it by.", await Visitor.Text(refused), StringComparison.Ordinal);

        await _register.Leader.Send(Seven, Seven, Row(("response.outcome", "Moved"), ("response.movedTo", "2026-12-01")));
        Assert.Equal((new DateOnly(2026, 12, 1), null), (_register.Stored(7).Response.TryBy!.Value, _register.Stored(7).Response.Outcome));
    }

    [Fact]
    public async Task WordsThatAreNoDateStayAndAChosenDayIsWrittenOut_RP1()
    {
        await _register.Leader.Send(Seven, Seven, Row(("response.ifByDay", ""), ("response.ifBy", "week 6")));
        Assert.Equal("week 6", _register.Stored(7).Response.IfBy);

        var both = await _register.Leader.Send(Seven, Seven, Row(("response.ifByDay", "2026-10-01"), ("response.ifBy", "week 6")));
        Assert.Contains("one of them has to be empty", await Visitor.Text(both), StringComparison.Ordinal);

        await _register.Leader.Send(Seven, Seven, Row(("response.ifByDay", "2026-10-01"), ("response.ifBy", "")));
        Assert.Equal("1 October 2026", _register.Stored(7).Response.IfBy);
        Assert.Contains("value=\"2026-10-01\"", await Read(Seven), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADateThatWasTypedInWordsIsKeptAsItWasTyped_RP1()
    {
        await _register.Registers.Edit(_register.Plan, 7, new(Response: new ResponsePatch(IfBy: "Oct 1, 2026")), "Ana", Samples.Now);

        await _register.Leader.Send(Seven, Seven, Row(("response.ifByDay", "2026-10-01"), ("response.ifBy", ""), ("title", "Other")));

        Assert.Equal(("Other", "Oct 1, 2026"), (_register.Stored(7).Title, _register.Stored(7).Response.IfBy));
    }

    [Fact]
    public async Task TwoRowsBecomeOneAndAreGivenBackAsOne_RP4_RP5()
    {
        var answer = await _register.Leader.Send(Seven, $"{Seven}/merge", ("version", "1"), ("into", "R2"));

        Assert.Equal($"{_register.Page(2)}?done=merged", answer.Headers.Location?.OriginalString);
        Assert.Equal(["b", "a"], _register.Stored(2).Reasons.Select(reason => reason.Id));
        Assert.Equal((RiskStatus.Retired, "Merged into R2."), (_register.Stored(7).Status, _register.Stored(7).RetiredWhy));
        var change = Assert.Single(_register.Registers.Changes(_register.Plan));
        Assert.Equal(RegisterEditKind.Merged, change.Kind);
        Assert.Contains("It also changed R7.", await Read(_register.Page(2)), StringComparison.Ordinal);

        await _register.Registers.Undo(_register.Plan, change.Id, "leader", Samples.Now);
        Assert.Equal(RiskPageFixture.Seven with { Version = 3 }, _register.Stored(7));
        Assert.Equal(RiskPageFixture.Two with { Version = 3 }, _register.Stored(2));
    }

    [Fact]
    public async Task AMergeOfARowThatSomebodyChangedMeanwhileIsNotDone_RP5()
    {
        await _register.Registers.Edit(_register.Plan, 7, new(Title: "Mine"), "Ana", Samples.Now);

        var answer = await _register.Leader.Send(Seven, $"{Seven}/merge", ("version", "1"), ("into", "R2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("nothing was done", await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.Equal(RiskStatus.Treating, _register.Stored(7).Status);
    }

    [Theory]
    [InlineData("", "Choose the risk that says the same.")]
    [InlineData("R7", "A risk cannot be merged into itself.")]
    public async Task AMergeIntoNothingIsRefusedBesideTheField_RP5(string into, string sentence) =>
        Assert.Contains(sentence, await Visitor.Text(await _register.Leader.Send(Seven, $"{Seven}/merge", ("version", "1"), ("into", into))), StringComparison.Ordinal);

    [Fact]
    public async Task AnEditOnAnOlderVersionShowsBothAndKeepsWhatWasTyped_RG2()
    {
        await _register.Registers.Edit(_register.Plan, 7, new(Response: new ResponsePatch(Studied: "Theirs")), "Ana", Samples.Now);

        var answer = await _register.Leader.Send(Seven, Seven, [.. Row(("response.studied", "Mine"), ("version", "1"))]);
        var page = await Visitor.Text(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<blockquote>Theirs</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Mine</blockquote>", page, StringComparison.Ordinal);
        Assert.Equal("Theirs", _register.Stored(7).Response.Studied);
    }

    [Fact]
    public async Task TheCardIsAPageToPrintAndMarkdownToCopy_RP7()
    {
        var page = await Read($"{Seven}/card");

        Assert.Contains("<dd class=\"keep-lines\">Teams rehearse first</dd>", page, StringComparison.Ordinal);
        Assert.Contains("adopt / adapt / abandon", page, StringComparison.Ordinal);
        Assert.Contains("- **We do:** Teams rehearse first", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R7")]
    [InlineData("R7/card")]
    [InlineData("R2")]
    public async Task TypedWordsNeverBecomeMarkup_PG2(string page)
    {
        await _register.Registers.Edit(_register.Plan, 7, SignsSeen.Mark(_register.Stored(7), new("s1", new(2026, 9, 1), RiskPageFixture.Hostile[..30], RiskPageFixture.Hostile)), "leader", Samples.Now);

        var text = await _register.Leader.Read($"/initiatives/{_register.Plan}/register/{page}");

        Assert.Contains("&lt;script&gt;alert(1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", text, StringComparison.Ordinal);
    }

    private async Task<string> Read(string path) => WebUtility.HtmlDecode(await _register.Leader.Read(path));

    private (string Name, string Value)[] Row(params (string Name, string Value)[] fields)
    {
        var risk = _register.Stored(7);
        return
        [
            .. new[] { ("version", $"{risk.Version}") }.Where(_ => fields.All(field => field.Name != "version")),
            .. risk.Parts.Select(part => ("parts", part)),
            .. fields,
        ];
    }
}
