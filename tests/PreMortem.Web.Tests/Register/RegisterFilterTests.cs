using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Register;

namespace PreMortem.Web.Tests.Register;

/// <summary>PG6, PG8</summary>
public sealed class RegisterFilterTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Risk[] Rows =
    [
        new(1, "One", Kind: FailureKind.Architecture, Sites: ["Walker"], Parts: ["P1"], Concern: Rated(2, 40, [1, 0, 0, 0]), Response: new(Owner: "Ana", TryBy: new(2026, 11, 1))),
        new(2, "Two", Status: RiskStatus.Watching, LoneVoice: true, Concern: Rated(9, 90, [0, 0, 0, 3]), Response: new(Owner: "Ben & Söhne", TryBy: new(2027, 1, 1))),
        new(3, "Three", Response: new(Owner: "ana", TryBy: new(2026, 10, 1), Outcome: ResponseOutcome.Done), Reasons: [new("r1", "Nobody was TOLD", Site: "Cervantes")]),
        new(4, "Four", Status: RiskStatus.Retired, RetiredWhy: "gone", NextReview: new(2026, 1, 1)),
    ];

    [Theory]
    [InlineData("", "2 1 3 4")]
    [InlineData("status=watching", "2")]
    [InlineData("site=Walker", "1")]
    [InlineData("site=Cervantes", "3")]
    [InlineData("part=P1", "1")]
    [InlineData("owner=Ana", "1 3")]
    [InlineData("kind=architecture", "1")]
    [InlineData("overdue=yes", "1")]
    [InlineData("lone=1", "2")]
    [InlineData("text=told", "3")]
    [InlineData("owner=ana&text=one", "1")]
    [InlineData("status=nonsense&kind=7&site=&sort=sideways", "2 1 3 4")]
    [InlineData("sort=number", "1 2 3 4")]
    [InlineData("sort=-number", "4 3 2 1")]
    [InlineData("sort=-concern", "1 2 3 4")]
    [InlineData("sort=tryby", "3 1 2 4")]
    [InlineData("sort=-tryby", "2 1 3 4")]
    [InlineData("sort=likelihood", "2 1 3 4")]
    [InlineData("sort=impact", "2 1 3 4")]
    [InlineData("sort=status", "1 3 2 4")]
    [InlineData("sort=changed", "3 1 2 4")]
    public void TheAddressSaysWhichRowsAndInWhatOrder(string query, string rows)
    {
        Dictionary<int, DateTimeOffset> changed = new() { [1] = DateTimeOffset.UnixEpoch, [3] = DateTimeOffset.UnixEpoch.AddDays(1) };
        Assert.Equal(rows, string.Join(' ', Read($"?{query}").Rows(Rows, Today, changed).Select(risk => risk.Number)));
    }

    [Theory]
    [InlineData("?status=heldtension&owner=Ben%20%26%20S%C3%B6hne&overdue=1&lone=1&text=%3Cb%3E%22&sort=-tryby")]
    [InlineData("?site=Walker&part=P1&kind=incentives")]
    [InlineData("")]
    public void AFilterIsWrittenAsItIsRead(string query)
    {
        Assert.Equal(query, Read(query).Query);
        Assert.Equal(Read(query), Read(Read(query).Query));
    }

    [Fact]
    public void AskingForTheSameOrderTurnsItRound()
    {
        var filter = Read("?text=x").By(RegisterOrder.Number);
        Assert.Equal((RegisterOrder.Number, false), (filter.Order, filter.Reversed));
        Assert.Equal("?text=x&sort=-number", filter.By(RegisterOrder.Number).Query);
        Assert.Equal("?text=x", filter.By(RegisterOrder.Concern).Query);
    }

    private static RegisterFilter Read(string query) => RegisterFilter.From(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static Concern Rated(int picks, int high, Core.Seq<int> impacts) => new(picks, 14, 10, high, 5, high, 3, impacts, 0, LeaderPicked: false);
}
