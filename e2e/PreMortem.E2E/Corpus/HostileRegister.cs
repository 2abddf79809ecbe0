using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Web.Library;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.E2E.Corpus;

/// <summary>A whole initiative, a named and an anonymous meeting, a review, and a register that was worked on: every text field there is holds a hostile string of its own.</summary>
internal sealed class HostileRegister(IInstallation program, IPen typist) : IDisposable
{
    private const int Name = 80;
    private const string Mode = "hostile-mode";

    private static readonly DateOnly Later = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(40));

    private readonly HttpClient _http = program.Http();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };

    public string Id { get; private set; } = "";

    /// <summary>The codes of the meetings, named first.</summary>
    public List<string> Codes { get; } = [];

    public string Share { get; private set; } = "";

    public string ModeSlug => Mode;

    /// <summary>What may stand in the holes of an address (<see cref="Places"/>).</summary>
    public Dictionary<string, IReadOnlyList<string>> Values => new(StringComparer.Ordinal)
    {
        ["id"] = [Id],
        ["code"] = Codes,
        ["risk"] = ["R1", "R2", "R3"],
        ["slug"] = [ModeSlug],
        ["token"] = [Share.Split('/')[^1]],
        ["version"] = ["1", "2"],
        ["documentName"] = ["v1"],
        ["agenda"] = ["klein-classic"],
    };

    public void Dispose()
    {
        _http.Dispose();
        _browser.Dispose();
    }

    public async Task Plan()
    {
        await Expect(HttpStatusCode.Created, await _http.PutAsync($"/api/library/failure-modes/{Mode}", new StringContent(FailureModeFile.Write(OwnMode()), Encoding.UTF8, "text/markdown")));
        var added = await _http.PostAsJsonAsync("/api/initiatives", HostilePlan.Of(typist));
        await Expect(HttpStatusCode.Created, added);
        Id = (string)(await added.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        var changed = System.Text.Json.JsonSerializer.SerializeToNode(HostilePlan.Of(typist))!;
        changed["aim"] = typist["plan.aim.later"];
        changed["sites"]![1]!["note"] = typist["site1.note.later"];
        await Expect(HttpStatusCode.OK, await _http.PutAsJsonAsync($"/api/initiatives/{Id}", changed));
    }

    /// <summary>A meeting from the door to its close.</summary>
    /// <param name="enter">Called once people are in, with the code and Ana's seat token; gives what is called in each phase.</param>
    public async Task Meet(string prefix, bool anonymous, Func<string, string, Task<Func<string, Task>>> enter)
    {
        var code = await Open("scaling", anonymous);
        await using var leader = await Enter(code, "leader", $"{prefix}.leader");
        await using var ana = await Enter(code, "participant", $"{prefix}.ana");
        await using var ben = await Enter(code, "participant", $"{prefix}.ben");
        await ana.Does("changeSeat", new { role = typist[$"{prefix}.ana.role", Name] });
        await new HostileMeeting(typist, prefix, leader, ana, ben, await enter(code, ana.Token!)).Run();
    }

    /// <summary>Weeks later: what was seen, what became of what was due and of what was parked.</summary>
    public async Task Review(Func<string, string, Task<Func<string, Task>>> enter)
    {
        var first = Codes[0].Replace("-", "", StringComparison.Ordinal);
        var code = await Open("review", anonymous: false);
        await using var leader = await Enter(code, "leader", "review.leader");
        await using var ana = await Enter(code, "participant", "review.ana");
        var shown = await enter(code, ana.Token!);
        await leader.Does("advance");
        await ana.UntilPhase("review");
        await ana.Does("answerSign", new { risk = "R1", seen = true, where = typist["sign.where", Name], note = typist["sign.note"] });
        await ana.Does("writeReason", new { reason = "n1", text = typist["review.reason"] });
        await leader.Does("placeReason", new { reason = "n1", risk = "R1" });
        foreach (var item in leader.Records.Keys.Where(key => key.StartsWith("item/", StringComparison.Ordinal)).Select(key => key["item/".Length..]).Order(StringComparer.Ordinal).ToList())
        {
            await leader.Does("showItem", new { item });
            await shown($"review {item}");
        }

        await leader.Does("settleResponse", new { risk = "R1", outcome = "done", studied = typist["studied"], verdict = "adapt" });
        if (leader.Records.ContainsKey($"parked/{first}-b2"))
        {
            await leader.Does("settleParked", new { parked = $"{first}-b2", outcome = "dropped", why = typist["parked.dropped"] });
        }

        await shown("review");
        await leader.Does("advance", new { to = "close", @override = typist["review.override"] });
        await leader.Does("nothingChanged", new { why = typist["nothingChanged"] });
        await leader.Does("setReview", new { date = Later });
        await leader.Does("closeSession");
    }

    /// <summary>What leaders do between meetings, by API and by form.</summary>
    public async Task Work()
    {
        var visitor = new Visitor(_browser);
        await visitor.Ask($"/lead?key={Uri.EscapeDataString(program.LeaderKey)}");
        await Sent(visitor, $"/initiatives/{Id}/register", $"/initiatives/{Id}/register/name", ("name", typist["leaders.name", Name, true, form: true]));
        await Patch("R1", new { response = new { prediction = typist["prediction"] } });
        await Patch("R2", new
        {
            title = typist["row.title", 200, true],
            cause = typist["row.cause"],
            @event = typist["row.event"],
            consequence = typist["row.consequence"],
            safeguards = typist["row.safeguards"],
            status = "heldTension",
            tension = new { poleA = typist["row.poleA"], poleB = typist["row.poleB"], revisit = Later },
        });
        await Patch("R3", new { status = "retired", retiredWhy = typist["row.retiredWhy"] });
        await Expect(HttpStatusCode.Created, await _browser.PostAsJsonAsync($"/api/initiatives/{Id}/risks/R1/signs", new { where = typist["row.sign.where", Name], note = typist["row.sign.note"] }));
        foreach (var code in Codes)
        {
            var record = $"/sessions/{code}/record";
            await Sent(visitor, record, $"{record}/note", ("text", typist[$"note.{code}", form: true]), ("version", "0"));
            await Sent(visitor, record, $"{record}/reflection", ("engaged", typist[$"engaged.{code}", form: true]), ("unheard", typist[$"unheard.{code}", form: true]), ("vague", typist[$"vague.{code}", form: true]), ("next", typist[$"next.{code}", form: true]), ("version", "0"));
        }

        var share = $"/initiatives/{Id}/register/share";
        await Sent(visitor, share, share, ("label", typist["share.label", Name, true, form: true]));
        var page = await visitor.Read(share);
        Share = page[page.IndexOf("/share/", page.IndexOf("http", StringComparison.Ordinal), StringComparison.Ordinal)..].Split('"', '<', ' ')[0];
        await Open("scaling", anonymous: false);
    }

    private FailureMode OwnMode() => new(
        Mode, typist["mode.title", 120, true], FailureKind.Architecture, [PartKind.Practice], typist["mode.story"], [typist["mode.probe", 300, true]], [typist["mode.sign", 300, true]],
        [typist["mode.response", 300, true]], typist["mode.source", 300, true], Order: 0);

    private async Task<string> Open(string agenda, bool anonymous)
    {
        var opened = await _http.PostAsJsonAsync($"/api/initiatives/{Id}/sessions", new { agenda, anonymous });
        await Expect(HttpStatusCode.Created, opened);
        Codes.Add(JoinCode.Format((string)(await opened.Content.ReadFromJsonAsync<JsonNode>())!["code"]!));
        return Codes[^1];
    }

    private Task<Person> Enter(string code, string role, string field) =>
        Person.Enter(program.Address, program.LeaderKey, code, role, typist[$"{field}.name", Name], role == "leader" ? null : typist["site0.name", Name]);

    private async Task Patch(string risk, object patch) => await Expect(HttpStatusCode.OK, await _browser.PatchAsJsonAsync($"/api/initiatives/{Id}/risks/{risk}", patch));

    private static async Task Sent(Visitor visitor, string page, string action, params (string, string)[] fields) =>
        await Expect(HttpStatusCode.Redirect, await visitor.Send(page, action, fields));

    private static async Task Expect(HttpStatusCode status, HttpResponseMessage answer) =>
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
}
