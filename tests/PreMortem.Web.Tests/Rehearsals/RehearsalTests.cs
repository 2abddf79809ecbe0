using System.Net;
using System.Text.Json.Nodes;
using PreMortem.Core.Rehearsals;
using PreMortem.Core.Sessions;
using PreMortem.Web.Library;
using PreMortem.Web.Rehearsals;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Rehearsals;

/// <summary>RH1, RH2, RH8, RH10, RH11: a rehearsal in the running program, at four hundred times the speed of people.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private const int Faster = 400;

    private readonly PreMortemServer _server = new();
    private string _plan = "";

    private Visitor Leader => new(_server.Leader);

    private RunningRehearsals Running => _server.Get<RunningRehearsals>();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        Running.Speed = Faster;
        _plan = await _server.Get<InitiativeStore>().Add(TemplateFolder.Load(ownFolder: null).Library.Initiative("soar")! with { Name = "Our own plan" }, DateTimeOffset.UnixEpoch);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task OneClickLeadsToAWholeMeetingAndItsOwnRegisterAndTheRealOneIsUntouched()
    {
        var before = await Files(_plan);
        var code = Code(await Leader.Presses($"/initiatives/{_plan}", $"/initiatives/{_plan}", "/rehearse", ("agenda", "express"), ("anonymous", "no")));
        await using (var leader = await Enters(code))
        {
            await Leads(leader);
        }

        var copy = _server.Get<SessionLog>().Find(JoinCode.TryParse(code, out var stored) ? stored : "")!.InitiativeId;
        Assert.NotEqual(_plan, copy);
        Assert.Equal(before, await Files(_plan));
        var (markdown, csv, json) = await Files(copy);
        Assert.Contains($"\n{Rehearsal.Mark}\n", markdown, StringComparison.Ordinal);
        Assert.Contains(Rehearsal.Mark, csv, StringComparison.Ordinal);
        Assert.True((bool)JsonNode.Parse(json)!["rehearsal"]!);
        Assert.True(_server.Get<RegisterStore>().Read(copy)!.Risks.Count >= 3);
        Assert.Null(JsonNode.Parse(before.Json)!["rehearsal"]);

        Assert.DoesNotContain(copy, await _server.Leader.GetStringAsync("/api/initiatives", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain(copy, _server.Get<DayStore>().All().Keys);
        Assert.All((string[])[$"/initiatives/{copy}", $"/initiatives/{copy}/sites", $"/initiatives/{copy}/register", $"/initiatives/{copy}/register/R1", $"/initiatives/{copy}/register/preview", $"/sessions/{code}/record"],
            path => Assert.Contains(Rehearsal.Mark, Leader.Read(path).GetAwaiter().GetResult(), StringComparison.Ordinal));
        Assert.DoesNotContain(Rehearsal.Mark, await Leader.Read($"/initiatives/{_plan}/register"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Leader.Ask($"/initiatives/{copy}/register.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Leader.Ask($"/library/new?initiative={copy}&risk=R1")).StatusCode);

        var review = Assert.IsType<Web.Initiatives.StartResult.Started>(await _server.Get<Web.Initiatives.SessionStart>().Start(copy, new("review")));
        Assert.NotNull(Evolution.Replay(_server.Get<SessionLog>().Read(review.Code)).Rehearsal);

        Assert.Equal("/#rehearsals", (await Leader.Send("/", $"/rehearsals/{copy}/throw-away")).Headers.Location!.OriginalString);
        Assert.DoesNotContain(copy, await Leader.Read("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Leader.Ask($"/initiatives/{copy}")).StatusCode);
        Assert.Empty(_server.Get<SessionLog>().Read(review.Code));
        Assert.False(await _server.Get<RehearsalStore>().ThrowAway(_plan));
        Assert.Equal(before, await Files(_plan));
    }

    [Fact]
    public async Task AfterARestartItsPeopleReturnToTheirSeatsAndGoOn()
    {
        var code = Code(await Leader.Send("/", "/example"));
        await using (var leader = await Enters(code))
        {
            await leader.Until(records => (int)records["counts"]["here"]! >= 11);
        }

        await _server.Restart();
        Running.Speed = Faster;
        await using var again = await Enters(code);
        await again.Until(records => (int)records["counts"]["here"]! >= 11);
        Assert.Equal(12, again.Records.Keys.Count(key => key.StartsWith("seat/", StringComparison.Ordinal) && !(bool)again.Records[key]["leader"]!) + 1);

        await again.Does("advance");
        await again.Until(records => (int?)records["counts"]["ticked"] >= 10);
    }

    [Fact]
    public async Task ANinthRehearsalIsRefusedWhileEightHavePeopleInThem()
    {
        for (var count = 0; count < RunningRehearsals.Most; count++)
        {
            Assert.Equal(HttpStatusCode.Found, (await Leader.Send("/", "/example")).StatusCode);
        }

        var refused = await Leader.Send("/", "/example");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("8 rehearsals run here at once", await Visitor.Text(refused), StringComparison.Ordinal);
        Assert.Equal(RunningRehearsals.Most, _server.Get<RehearsalStore>().All().Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Leader.Presses($"/initiatives/{_plan}", $"/initiatives/{_plan}", "/rehearse", ("agenda", "express"))).StatusCode);
    }

    [Fact]
    public async Task OfTwentyThatStartAtOneMomentEightBegin_RH11()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Leader.Send("/", "/example"))));

        Assert.Equal(RunningRehearsals.Most, answers.Count(answer => answer.StatusCode == HttpStatusCode.Found));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.Conflict, answer.StatusCode.ToString()));
        Assert.Equal(RunningRehearsals.Most, _server.Get<RehearsalStore>().All().Count);
    }

    private static string Code(HttpResponseMessage answer)
    {
        var address = answer.Headers.Location!.OriginalString;
        Assert.StartsWith("/lead/", address, StringComparison.Ordinal);
        return address["/lead/".Length..];
    }

    private Task<Person> Enters(string code) => Person.Enter(_server.Address, PreMortemServer.Key, code, "leader");

    /// <summary>The leader of an express meeting: all others act by themselves.</summary>
    private static async Task Leads(Person leader)
    {
        await leader.Until(records => (int)records["counts"]["here"]! >= 11);
        await GoesOn(leader, "confidence");
        await leader.Until(records => (int)records["counts"]["answered"]! >= 11);
        await GoesOn(leader, "imagine");
        await GoesOn(leader, "write");
        await leader.Until(records => (int)records["counts"]["reasons"]! >= 22 && (int)records["counts"]["people"]! >= 12);
        await GoesOn(leader, "share");
        await leader.Until(records => (bool)records["share"]["over"]!);
        await GoesOn(leader, "form");
        foreach (var reason in leader.Records.Keys.Where(key => key.StartsWith("reason/", StringComparison.Ordinal)).Take(5).ToList())
        {
            await leader.Does("formRisk", new { risk = $"k-{reason["reason/".Length..]}", reason = reason["reason/".Length..] });
        }

        await GoesOn(leader, "concern");
        await leader.Until(records => (int)records["counts"]["answered"]! >= 11);
        await leader.Does("closeConcern", new { @override = "a rehearsal" });
        await GoesOn(leader, "treat");
        await leader.Until(records => records.Keys.Any(key => key.StartsWith("offer/", StringComparison.Ordinal)));
        await leader.Does("recordPlanChange", new { text = "Coaches come first." });
        await GoesOn(leader, "close");
        await leader.Until(records => (int)records["counts"]["answered"]! >= 11);
        await leader.Does("setReview", new { date = "2030-01-01" });
        await leader.Does("closeSession");
        await leader.Until(records => (bool)records["session"]["closed"]!);
    }

    private static async Task GoesOn(Person leader, string phase)
    {
        await leader.Does("advance", new { @override = "a rehearsal" });
        await leader.UntilPhase(phase);
    }

    private async Task<(string Markdown, string Csv, string Json)> Files(string initiative)
    {
        using var http = _server.Leader;
        return (await http.GetStringAsync($"/initiatives/{initiative}/register.md", TestContext.Current.CancellationToken),
            await http.GetStringAsync($"/initiatives/{initiative}/register.csv", TestContext.Current.CancellationToken),
            await http.GetStringAsync($"/initiatives/{initiative}/register.json", TestContext.Current.CancellationToken));
    }
}
