using System.Net;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Pages;

/// <summary>A form whose answer was lost is sent again as it stands: it is taken once and answered the same (PG11).</summary>
public sealed class SentTwiceTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly Dictionary<string, (string Page, (string, string)[] Fields)> Adding = new(StringComparer.Ordinal)
    {
        ["/parts"] = ("", [("kind", "practice"), ("text", "We read")]),
        ["/parts/A1/evidence"] = ("", [("text", "A pilot in two schools")]),
        ["/sessions"] = ("", [("agenda", "scaling")]),
        ["/sites"] = ("/sites", [("name", "Cervantes"), ("level", "school")]),
        ["/work/strands"] = ("/work", [("name", "Libraries")]),
        ["/problems"] = ("/problems", [("difficulty", "Reading")]),
    };

    public static TheoryData<string> Forms => [.. Adding.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task ItAddsOnceAndIsAnsweredTheSame_PG11(string form)
    {
        var plan = $"/initiatives/{await APlan()}";
        var (page, fields) = Adding[form];
        var send = await pages.Leader.Draws(plan + page, plan + form);
        var before = Added(plan);

        var first = await send(fields);
        var again = await send(fields);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(before + 1, Added(plan));
    }

    [Fact]
    public async Task AllAtOnceAddOnce_PG11()
    {
        var plan = $"/initiatives/{await APlan()}";
        var send = await pages.Leader.Draws(plan, $"{plan}/parts");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => send(Part("We read"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(Plan(plan).Theory, part => part.Text == "We read");
    }

    /// <summary>Somebody went back to the form and wrote something else, or filled the next one in alike.</summary>
    [Fact]
    public async Task AnotherTextOrAnotherFormIsAddedToo_PG11()
    {
        var plan = $"/initiatives/{await APlan()}";
        var send = await pages.Leader.Draws(plan, $"{plan}/parts");
        foreach (var text in (string[])["We read", "We read more", "We read"])
        {
            await send(Part(text));
        }

        await (await pages.Leader.Draws(plan, $"{plan}/parts"))(Part("We read"));

        Assert.Equal(["We read", "We read more", "We read"], Plan(plan).Theory.Where(part => part.Kind == PartKind.Practice).Select(part => part.Text));
    }

    [Fact]
    public async Task APlanIsBegunOnce_PG11()
    {
        var send = await pages.Leader.Draws("/initiatives/new", "/initiatives/new");
        (string, string)[] plan = [("name", "Sent twice"), ("aim", "Once"), ("horizon", "2028-06-12")];

        Assert.Equal((await send(plan)).Headers.Location, (await send(plan)).Headers.Location);
        Assert.Single(pages.Server.Get<InitiativeStore>().All(), row => row.Name == "Sent twice");
    }

    [Fact]
    public async Task WhatWasRefusedIsTakenWhenItIsSentAgain_PG11()
    {
        var plan = $"/initiatives/{await APlan()}";
        var send = await pages.Leader.Draws(plan, $"{plan}/parts");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await send(Part(""))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await send(Part(""))).StatusCode);
        await send(Part("We read"));

        Assert.Single(Plan(plan).Theory, part => part.Text == "We read");
    }

    private static (string, string)[] Part(string text) => [("kind", "practice"), ("text", text)];

    private Task<string> APlan() => pages.Server.Get<InitiativeStore>().Add(
        new("Reading aloud", "Children read.", new DateOnly(2028, 6, 12), Sites: [new("Walker", "school")], Theory: [new("A1", PartKind.Assumption, "There is time")]), DateTimeOffset.UnixEpoch);

    private Initiative Plan(string plan) => pages.Server.Get<InitiativeStore>().Find(plan.Split('/')[^1])!;

    /// <summary>How often the plan was changed, and how many rooms it has.</summary>
    private int Added(string plan) =>
        pages.Server.Get<InitiativeStore>().Newest(plan.Split('/')[^1])!.Version + pages.Server.Get<SessionLog>().Of(plan.Split('/')[^1]).Count;
}
