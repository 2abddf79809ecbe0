using System.Globalization;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CL 3: what somebody senses and cannot name is a card of its own kind. It is kept and asked about again, not argued away.</summary>
public sealed class CL3TacitKnowledge(RoomServer server) : IClassFixture<RoomServer>
{
    private const string Asked = "Something about who was invited was never said.";
    private const string Waiting = "The faculty smiled when we spoke of the second year.";

    [Fact]
    public async Task WhatIsSensedIsAskedForNothingAndComesBackInAReview()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A test." });
        await ana.Does("writeReason", new { reason = "a1", text = Asked, tacit = true });
        await ana.Does("writeReason", new { reason = "a2", text = Waiting, tacit = true });
        await ana.Until(records => records.ContainsKey("reason/a2"));
        Assert.Null(ana.Records["reason/a1"]["hint"]);

        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await leader.Does("showNext");
        await leader.Until(records => (bool?)records["reason/a1"]?["tacit"] == true);
        await leader.Does("parkReason", new { reason = "a1", owner = "Dee", revisit = "2020-03-02" });
        await leader.Does("advance", new { to = "form" });
        await leader.Does("advance", new { to = "close", @override = "Enough for today." });

        var again = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(28).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var markdown = await server.Markdown();
        Assert.Contains($"“{Asked}” (by Ana; sensed, not yet named) — look again on 2 March 2020, owner Dee\n", markdown, StringComparison.Ordinal);
        Assert.Contains($"“{Waiting}” (by Ana; sensed, not yet named) — look again on {again}, nobody owns it yet\n", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("## Could not pin down", markdown, StringComparison.Ordinal);

        await leader.Does("nothingChanged", new { why = "It was known." });
        await leader.Does("setReview", new { date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)) });
        await leader.Does("closeSession");
        await using var later = await Person.Enter(server, await server.OpenSession(agenda: "review"), "leader", "Lee");
        await later.Does("advance");
        await later.Until(records => (bool?)records.GetValueOrDefault($"parked/{code}-a1")?["tacit"] == true);
    }
}
