using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PreMortem.Core.Sessions;
using PreMortem.Web.Library;
using PreMortem.Web.Live;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Storage;

/// <summary>A shared database that cannot be reached for a while: everybody is told so, nobody is told to make room, and all comes back by itself (PQ16).</summary>
public sealed class AwayTests(FarServer server) : IClassFixture<FarServer>, IDisposable
{
    private const string Away = "The database cannot be reached just now.";
    private const string AwayInSpanish = "En este momento no se puede llegar a la base de datos.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverybodyIsToldSoAndAllComesBack_PQ16()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        using var browser = await SignedIn();
        var plan = $"/initiatives/{server.Initiative}";
        var form = await Parts(browser, plan, "Typed while it was away");
        var id = Guid.NewGuid();

        server.Line.Cut();
        var asked = ana.Asks("writeReason", new { reason = "a1", text = "While it was away." }, id);
        var posted = browser.PostAsync($"{plan}/parts", form(), Stop);
        var made = Asks($"/api{plan}/sessions");
        var ready = server.Http.GetAsync("/readyz", Stop);

        Assert.Equal("notSaved", (string?)(await asked)["code"]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ready).StatusCode);
        Assert.Equal("the database cannot be reached or written", await (await ready).Content.ReadAsStringAsync(Stop));
        Assert.Equal("Nothing was saved: the database cannot be reached just now. Try again in a moment.", await made);
        Assert.Equal("No se guardó nada: en este momento no se puede llegar a la base de datos. Inténtelo de nuevo en un momento.", await Asks($"/api{plan}/sessions?lang=es"));
        Assert.Equal("The database cannot be reached just now. Try again in a moment.", await Reads($"/api{plan}/register"));
        await Says(await posted, "Nothing was saved", Away);
        await Says(await browser.GetAsync(plan, Stop), "Not just now", Away, $"""href="{plan}">Try again""");
        await Says(await browser.GetAsync($"{plan}/register?lang=es", Stop), "Ahora mismo no", AwayInSpanish);
        await Says(await browser.GetAsync($"/join/{code}", Stop), "Not just now", Away);

        server.Line.Mend();
        var began = System.Diagnostics.Stopwatch.StartNew();
        while ((string?)(await ana.Asks("writeReason", new { reason = "a1", text = "While it was away." }, id))["status"] != "done")
        {
            await Task.Delay(20, Stop);
        }

        await leader.Until(records => (int?)records["counts"]["reasons"] == 1);
        Assert.InRange(began.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"{plan}/parts", form(), Stop)).StatusCode);
        Assert.Contains("Typed while it was away", await browser.GetStringAsync(plan, Stop), StringComparison.Ordinal);
    }

    /// <summary>What was committed was saved, whoever heard of it.</summary>
    [Fact]
    public async Task ACommitWhoseAnswerWasLostIsNotCalledNothing_PQ16()
    {
        server.Line.LoseTheNextCommitsAnswer();

        Assert.Equal("Whether this was saved is not known: the database went away meanwhile. Look before you send it again.", await Asks($"/api/initiatives/{server.Initiative}/sessions"));

        using var browser = await SignedIn();
        var plan = $"/initiatives/{server.Initiative}";
        var form = await Parts(browser, plan, "Committed unheard");
        server.Line.LoseTheNextCommitsAnswer();
        await Says(await browser.PostAsync($"{plan}/parts", form(), Stop), "Perhaps not saved", "look whether it is there");

        // It was; sent again, it is not done twice (PG11).
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"{plan}/parts", form(), Stop)).StatusCode);
        Assert.Single(Regex.Matches(await browser.GetStringAsync($"/api{plan}", Stop), "Committed unheard", RegexOptions.NonBacktracking));
    }

    /// <summary>Nobody has to send anything again for it to be there.</summary>
    [Fact]
    public async Task WhatWasCommittedUnheardIsReadBeforeTheNextPass_PQ4()
    {
        var code = (await server.OpenSession()).Replace("-", "", StringComparison.Ordinal);
        var log = new RoomLog(code, server.Services.GetRequiredService<SessionLog>(), server.Services.GetRequiredService<RegisterStore>(), NullLogger.Instance);
        RoomTurn Pass(Session from, params ReadOnlySpan<RoomWork> works)
        {
            var turn = new RoomTurn(log, from, DateTimeOffset.UtcNow);
            foreach (var work in works)
            {
                turn.Decide(work);
            }

            return turn;
        }

        server.Line.LoseTheNextCommitsAnswer();
        var lost = await log.Grow(look: false, from => Pass(from, new RoomWork.Come("c1", new(code, EnterAs.Participant), new())));
        Assert.False(lost.IsStored);
        Assert.Empty(log.Session.Seats);

        var next = await log.Grow(look: false, from => Pass(from));

        Assert.Single(next.New);
        Assert.Single(log.Session.Seats);
    }

    [Fact]
    public async Task ALibraryWhoseCommitWasNotHeardOfIsReadAgain_PQ23()
    {
        var library = server.Services.GetRequiredService<LivingLibrary>();
        var mode = library.Now.FailureModes[0] with { Slug = "committed-unheard", Title = "Committed unheard" };
        server.Line.LoseTheNextCommitsAnswer();

        await Assert.ThrowsAsync<StorageUnavailable>(() => library.Change([new(mode.Slug, 0, FailureModeFile.Write(mode), Retired: false)]));

        await Eventually.Until(() => library.Find(mode.Slug) is not null);
    }

    [Fact]
    public async Task NobodyIsToldNoByWhatMayBeOutOfDate_PQ24()
    {
        var code = await server.OpenSession();
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        var id = Guid.NewGuid();
        server.Line.Cut();

        // Another server may have led the room on to Write by now.
        Assert.Equal("notSaved", (string?)(await ana.Asks("writeReason", new { reason = "b1", text = "Is it time to write?" }, id))["code"]);

        // And somebody may have been given a seat there.
        await using var ben = await HubClient.Connect(server.Address);
        async Task<string?> ComesBack() => (string?)(await ben.Invoke("Enter", new { code, @as = "participant", seat = new string('7', 64) }))!["code"];
        Assert.Equal("notSaved", await ComesBack());

        server.Line.Mend();
        await Eventually.Until(async () => await ComesBack() == "seatUnknown");
        await Eventually.Until(async () => (string?)(await ana.Asks("writeReason", new { reason = "b1", text = "Is it time to write?" }, id))["code"] is not ("notSaved" or "tooFast"));
    }

    public void Dispose() => server.Line.Mend();

    private static async Task Says(HttpResponseMessage answer, params string[] words)
    {
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.DoesNotContain("disk", page, StringComparison.Ordinal);
    }

    private async Task<HttpClient> SignedIn()
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        await browser.GetAsync($"/lead?key={server.LeaderKey}", Stop);
        return browser;
    }

    /// <summary>The form for another part as the page of the plan draws it, filled in; as often as it is sent.</summary>
    private static async Task<Func<FormUrlEncodedContent>> Parts(HttpClient browser, string plan, string text)
    {
        var page = await browser.GetStringAsync(plan, Stop);
        var drawn = Regex.Match(page, $"""<form[^>]*action="{plan}/parts"[^>]*>.*?</form>""", RegexOptions.Singleline | RegexOptions.NonBacktracking).Value;
        var fields = Regex.Matches(drawn, """<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""", RegexOptions.NonBacktracking)
            .ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        (fields["kind"], fields["text"]) = ("practice", text);
        return () => new(fields);
    }

    private async Task<string?> Asks(string path)
    {
        using var answer = await server.Http.PostAsJsonAsync(path, new { agenda = "scaling" }, Stop);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["detail"];
    }

    private async Task<string?> Reads(string path)
    {
        using var answer = await server.Http.GetAsync(path, Stop);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["detail"];
    }
}
