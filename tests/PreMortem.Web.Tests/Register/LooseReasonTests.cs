using System.Net;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

/// <summary>RP6</summary>
public sealed class LooseReasonTests : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();

    private string Register => $"/initiatives/{_register.Plan}/register";

    private RegisterDocument Stored => _register.Registers.Read(_register.Plan)!;

    public ValueTask InitializeAsync() => _register.InitializeAsync();

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task AParkedReasonIsMovedToAnotherDay()
    {
        var answer = await Settle(RiskPageFixture.Parked.Reason.Id, ("outcome", "again"), ("revisit", "2198-01-01"));

        Assert.Equal($"{Register}?done=settled#parked", answer.Headers.Location?.OriginalString);
        Assert.Equal(new DateOnly(2198, 1, 1), Stored.Parked[0].Revisit);
    }

    [Theory]
    [InlineData("p'\"<1>")]
    [InlineData("u1")]
    public async Task AReasonIsPutBehindARiskAndTakenBackAsOneChange(string reason)
    {
        var before = Stored;

        var answer = await Settle(reason, ("outcome", "risk"), ("into", "R2"));

        Assert.Equal($"{Register}/R2?done=taken#reasons", answer.Headers.Location?.OriginalString);
        Assert.Equal([RiskPageFixture.Two.Reasons[0].Id, reason], _register.Stored(2).Reasons.Select(one => one.Id));
        Assert.Equal(1, Stored.Parked.Count + Stored.NotPinnedDown.Count);

        await _register.Registers.Undo(_register.Plan, _register.Registers.Changes(_register.Plan)[0].Id, "leader", Samples.Now);
        Assert.Equal((before.Parked, before.NotPinnedDown), (Stored.Parked, Stored.NotPinnedDown));
        Assert.Equal(RiskPageFixture.Two with { Version = 3 }, _register.Stored(2));
    }

    [Fact]
    public async Task AParkedReasonIsDroppedWithWhyAndStaysAsItWasSaid()
    {
        await Settle(RiskPageFixture.Parked.Reason.Id, ("outcome", "dropped"), ("why", "The bell schedule was settled"));

        Assert.Empty(Stored.Parked);
        Assert.Equal(new UnpinnedReason(RiskPageFixture.Meeting, RiskPageFixture.Parked.Reason, "The bell schedule was settled"), Stored.NotPinnedDown[1]);
        Assert.Contains("The bell schedule was settled", await _register.Leader.Read(Register), StringComparison.Ordinal);
        Assert.Contains("The bell schedule was settled", Core.Export.MarkdownExport.Write(Stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("again", "Say a day to come.")]
    [InlineData("risk", "Choose the risk it belongs to.")]
    [InlineData("dropped", "Say why it is not followed up.")]
    [InlineData("", "Choose what becomes of it.")]
    public async Task WhatIsMissingIsSaidBesideItsFieldAndNothingChanges(string outcome, string sentence)
    {
        var before = Stored;
        var answer = await Settle(RiskPageFixture.Parked.Reason.Id, ("outcome", outcome), ("revisit", "2020-01-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.Equal(before.Parked, Stored.Parked);
    }

    [Fact]
    public async Task AReasonThatSomebodySettledIsMissing()
    {
        await Settle("u1", ("outcome", "risk"), ("into", "R2"));

        Assert.Equal(HttpStatusCode.NotFound, (await Settle("u1", ("outcome", "risk"), ("into", "R7"))).StatusCode);
    }

    [Fact]
    public async Task WhatAnOpenMeetingIsWorkingOnIsSettledThere_RG6()
    {
        await _register.Server.Get<SessionLog>().Append(RiskPageFixture.Meeting, 2, [Samples.Empty(3)], new("form", Closed: false));

        var answer = await Settle("u1", ("outcome", "again"), ("revisit", "2198-01-01"));

        Assert.Contains("open session", await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(Stored.Parked, parked => parked.Reason.Id == "u1");
    }

    [Fact]
    public async Task TheReasonHasAPageOfItsOwnWhereTypedWordsStayText_PG2()
    {
        var page = await _register.Leader.Read($"{Register}/loose?session={RiskPageFixture.Meeting}&reason={Uri.EscapeDataString(RiskPageFixture.Parked.Reason.Id)}");

        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Settle(string reason, params (string Name, string Value)[] fields) =>
        _register.Leader.Send(Register, $"{Register}/loose", [("session", RiskPageFixture.Meeting), ("reason", reason), .. fields]);
}
