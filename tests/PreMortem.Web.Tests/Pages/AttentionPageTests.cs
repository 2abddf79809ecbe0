using System.Net;
using PreMortem.Core.Register;
using PreMortem.Web.Tests.Sharing;

namespace PreMortem.Web.Tests.Pages;

/// <summary>AT2 and AT4</summary>
public sealed class AttentionPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    [Fact]
    public async Task TheFirstPageSaysWhatWantsALeaderTodayAndNobodyElse_AT2()
    {
        await pages.Registers.Edit(pages.Plan, 2, new(
            Response: new ResponsePatch(Action: $"Rehearse {PagesFixture.Hostile}", TryBy: Today.AddDays(-3)),
            Signs: new([new("a", Today.AddDays(-1), "Walker")])), "Ana", DateTimeOffset.UtcNow);

        var page = await pages.Leader.Read("/");
        Assert.True(page.IndexOf("sign seen", StringComparison.Ordinal) is > 0 and var sign && sign < page.IndexOf("3 days overdue", StringComparison.Ordinal));
        Assert.Contains($"/initiatives/{pages.Plan}/register/R2", page, StringComparison.Ordinal);
        Assert.Contains("Rehearse &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Needs attention", await pages.Anybody.Read("/"), StringComparison.Ordinal);

        await pages.Registers.Edit(pages.Plan, 2, new(Response: new ResponsePatch(Outcome: ResponseOutcome.Done, OutcomeOn: Today)), "Ana", DateTimeOffset.UtcNow);
        Assert.DoesNotContain("3 days overdue", await pages.Leader.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACalendarFollowsTheRegisterAndEndsWithItsLink_AT4()
    {
        var (_, token) = await pages.Stranger();
        await pages.Registers.Edit(pages.Plan, 1, new(Response: new ResponsePatch(Action: "Count the visits", TryBy: new DateOnly(2027, 3, 1))), "Ana", DateTimeOffset.UtcNow);

        var feed = await pages.Anybody.Ask($"/share/{token}/calendar.ics");
        Assert.Equal("text/calendar; charset=utf-8", feed.Content.Headers.ContentType?.ToString());
        var calendar = await Visitor.Text(feed);
        Assert.Contains("DTSTART;VALUE=DATE:20270301\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(calendar, await Visitor.Text(await pages.Anybody.Ask($"/share/{token}/calendar.ics")));
        Assert.Equal(calendar, await Visitor.Text(await pages.Leader.Ask($"/initiatives/{pages.Plan}/register.ics")));

        await pages.Store().Revoke(pages.Plan, pages.Store().ByToken(token)!.Id, DateTimeOffset.UtcNow);
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Anybody.Ask($"/share/{token}/calendar.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Anybody.Ask("/share/nothing/calendar.ics")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await pages.Anybody.Ask($"/initiatives/{pages.Plan}/register.ics")).StatusCode);
    }
}
