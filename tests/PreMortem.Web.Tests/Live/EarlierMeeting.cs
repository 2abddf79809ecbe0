using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PreMortem.Web.Tests.Live;

/// <summary>A register that a first meeting left: R1 with one vote and a response that is due, and a parked reason whose date has come.</summary>
internal static class EarlierMeeting
{
    public const string Title = "The coaches were gone";

    /// <returns>The code of that meeting.</returns>
    public static async Task<string> Held(RoomServer server)
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        await using var ana = await Person.Enter(server, code, "participant", "Ana", "Willow Elementary");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.Does("writeReason", new { reason = "a1", text = "In May the coaches left Willow, so the lessons stopped." });
        await ana.Does("writeReason", new { reason = "a2", text = "The board was never told what it had cost." });
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await leader.Does("showNext");
        await leader.Does("advance", new { to = "form" });
        await leader.Does("formRisk", new { risk = "k1", reason = "a1", title = Title });
        await leader.Does("parkReason", new { reason = "a2", revisit = "2020-01-01", owner = "Ramos" });
        await leader.Does("advance", new { to = "concern" });
        await ana.Does("pickConcerns", new { risks = new[] { "k1" } });
        await leader.Does("closeConcern");
        await leader.Does("advance", new { to = "treat" });
        await leader.Does("respond", new { risk = "k1", action = "Train two teachers", owner = "Ramos", tryBy = "2020-02-01", earlySign = "No coach for a week" });
        await Close(leader);
        return code;
    }

    public static async Task Close(Person leader)
    {
        await leader.Does("advance", new { to = "close", @override = "Enough for today." });
        await leader.Does("nothingChanged", new { why = "It was known." });
        await leader.Does("setReview", new { date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)) });
        await leader.Does("closeSession");
    }

    public static async Task<JsonNode> Register(RoomServer server) =>
        (await server.Http.GetFromJsonAsync<JsonNode>($"/api/initiatives/{server.Initiative}/register"))!;

    public static async Task<JsonNode> History(RoomServer server) =>
        (await server.Http.GetFromJsonAsync<JsonNode>($"/api/initiatives/{server.Initiative}/risks/R1/history"))!;
}
