namespace PreMortem.Web.Tests.Live;

/// <summary>However much the program is told to log, no card, seat secret or leader key is in it (VW5).</summary>
public sealed class QuietLogTests
{
    [Fact]
    public async Task WhatIsWrittenIsInNoLogLineAtAnyLevel_VW5()
    {
        await using var program = await RunningProgram.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["Logging__LogLevel__Default"] = "Trace" });
        var code = await program.OpenSession(anonymous: true);
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        await using var ana = await Person.Enter(program.Address, program.LeaderKey, code, "participant", "Ana");
        await using var again = await Person.Enter(program.Address, program.LeaderKey, code, "participant", seat: ana.Token);
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.Does("writeReason", new { reason = "a1", text = "SECRET-OF-ANA nobody came." });
        using var browser = new HttpClient { BaseAddress = program.Address };
        await browser.GetAsync($"/lead?key={program.LeaderKey}", TestContext.Current.CancellationToken);
        await browser.GetAsync("/healthz?last=line", TestContext.Current.CancellationToken);
        await program.Kill();

        Assert.Contains("healthz", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-OF-ANA", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(ana.Token!, program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(program.LeaderKey, program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACookieThatSomebodyMadeUpIsNoError_VW5()
    {
        await using var program = await RunningProgram.Start();
        using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = program.Address };
        stranger.DefaultRequestHeaders.Add("Cookie", "premortem.form=x; premortem.leader=y");
        using var form = new FormUrlEncodedContent([new("key", "1"), new("__RequestVerificationToken", "z")]);
        var answer = await stranger.PostAsync("/sign-in", form, TestContext.Current.CancellationToken);
        await program.Kill();

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("", program.Output.Trim());
    }
}
