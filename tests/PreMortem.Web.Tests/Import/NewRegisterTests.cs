using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PreMortem.Core;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Import;

/// <summary>A register that comes to a program that never saw it (IP2).</summary>
public sealed class NewRegisterTests(PreMortemServer server) : IClassFixture<PreMortemServer>
{
    private const string Path = "/api/initiatives/import";

    [Theory]
    [InlineData("json")]
    [InlineData("md")]
    public async Task ARegisterComesBackWhole_IP1_IP2(string format)
    {
        var register = Sample($"soar-{format}", format == "md" ? "K7M42P" : "K7M42R");

        var answer = await Send(format == "json" ? JsonExport.Write(register) : MarkdownExport.Write(register), format);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var kept = server.Get<RegisterStore>().Read(register.InitiativeId, withHistory: true)!;
        Assert.Equal(MarkdownExport.Write(register), MarkdownExport.Write(kept));
        if (format == "json")
        {
            Assert.Equal(JsonExport.Write(register), JsonExport.Write(kept));
        }
    }

    [Fact]
    public async Task AMeetingThatCameFromAFileOpensNoRoomAndBreaksNoPage_IP2()
    {
        var register = Sample("soar-room", "K7M42T");
        await Send(JsonExport.Write(register), "json");
        var leader = new Visitor(server.Leader);

        Assert.Contains("Homeroom", await leader.Read("/initiatives/soar-room/register"), StringComparison.Ordinal);
        var plan = await leader.Read("/initiatives/soar-room");
        Assert.Contains("closed", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("/record", plan, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Ask("/sessions/K7M-42T/record")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Ask("/lead/K7M-42T")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Ask("/screen/K7M-42T")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Ask("/room/K7M-42T")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Leader.GetAsync("/api/sessions/K7M42T", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task ATakenCodeIsDrawnAnewEverywhere_IP2()
    {
        var first = Sample("soar-one", "K7M42V");
        var second = Sample("soar-two", "K7M42V");
        await Send(JsonExport.Write(first), "json");
        await Send(JsonExport.Write(second), "json");

        var kept = server.Get<RegisterStore>().Read("soar-two", withHistory: true)!;
        var code = Assert.Single(kept.Sessions).Code;

        Assert.True(JoinCode.TryParse(code, out _) && code != "K7M42V");
        Assert.DoesNotContain("K7M42V", JsonExport.Write(kept), StringComparison.Ordinal);
        Assert.Equal(JsonExport.Write(second).Replace("K7M42V", code, StringComparison.Ordinal), JsonExport.Write(kept));
    }

    [Fact]
    public async Task AnAnonymousMeetingBringsNoAuthor_IP2()
    {
        var register = Sample("soar-anonymous", "K7M42W");
        await Send(JsonExport.Write(register with { Sessions = [register.Sessions[0] with { Anonymous = true }] }), "json");

        var kept = server.Get<RegisterStore>().Read("soar-anonymous", withHistory: true)!;

        Assert.All(kept.Risks.SelectMany(risk => risk.Reasons), reason => Assert.Equal((null, null, null), (reason.By, reason.Role, reason.Site)));
        Assert.All(kept.Sessions[0].Commitments, line => Assert.Null(line.By));
    }

    [Fact]
    public async Task APreviewDoesNothing_IP9()
    {
        var register = Sample("soar-preview", "K7M42X");

        var answer = await Send(JsonExport.Write(register), "json", "?preview=true");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((bool)(await Body(answer))["new"]!);
        Assert.Null(server.Get<RegisterStore>().Read("soar-preview"));
    }

    [Fact]
    public async Task ChangesAreToldAndABadFileChangesNothing_IP3_IP9()
    {
        var register = Sample("soar-changes", "K7M42Y");
        await Send(JsonExport.Write(register), "json");
        var stored = JsonExport.Write(server.Get<RegisterStore>().Read("soar-changes", withHistory: true)!);
        var json = JsonNode.Parse(stored)!;
        json["risks"]![0]!["response"]!["owner"] = "Ana";

        var preview = await Body(await Send(json.ToJsonString(), "json", "?preview=true"));
        Assert.Equal(("response.owner", "Ana"), ((string?)preview["changes"]![0]!["field"], (string?)preview["changes"]![0]!["becomes"]));
        Assert.Equal(stored, JsonExport.Write(server.Get<RegisterStore>().Read("soar-changes", withHistory: true)!));

        json["risks"]![0]!["response"]!["tryBy"] = "soon";
        var bad = await Send(json.ToJsonString(), "json");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (bad.StatusCode, bad.Content.Headers.ContentType!.MediaType));
        Assert.Contains("risks[0].response.tryBy", await bad.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(stored, JsonExport.Write(server.Get<RegisterStore>().Read("soar-changes", withHistory: true)!));

        json["risks"]![0]!["response"]!["tryBy"] = "2027-01-01";
        var done = await Body(await Send(json.ToJsonString(), "json"));
        Assert.Equal("Ana", server.Get<RegisterStore>().Find("soar-changes", 1)!.Response.Owner);
        Assert.IsType<EditResult.Applied>(await server.Get<RegisterStore>().Undo("soar-changes", (long)done["change"]!, "leader", Samples.Now));
    }

    [Fact]
    public async Task AnotherTypeOrNobodyIsRefused_IP9_AC5()
    {
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Leader.PostAsync(Path, new StringContent("x", Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Anybody.PostAsync(Path, new StringContent("x", Encoding.UTF8, "text/markdown"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.Leader.PostAsync(Path, new StringContent(new string('#', 11 * 1024 * 1024), Encoding.UTF8, "text/markdown"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task OpenApiDescribesIt_IP9() =>
        Assert.Contains(Path, await server.Anybody.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken), StringComparison.Ordinal);

    private async Task<HttpResponseMessage> Send(string text, string format, string query = "")
    {
        var answer = await server.Leader.PostAsync(Path + query, new StringContent(text, Encoding.UTF8, format == "json" ? "application/json" : "text/markdown"), TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode != HttpStatusCode.InternalServerError, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer;
    }

    private static async Task<JsonNode> Body(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;

    private static RegisterDocument Sample(string id, string code)
    {
        var risk = Samples.Risk(1, code);
        var first = risk with { Version = 1 };
        var session = new SessionSummary(
            code, new DateOnly(2026, 9, 14), "Scaling", Anonymous: false, "school", "Wheatley", 18, ["Wheatley"], new(new(18, 60, 74, 85, []), new(17, 40, 51, 66, [0, 0, 0, 3, 4, 6, 3, 1, 0, 0])),
            ["Lessons start in week 3"], null, [new("I sit in one homeroom.", "Ana")], ["The silence helped."], [new("brief", "three came late")], 27, 2, new DateOnly(2026, 12, 1), Closed: true,
            3, [new("What is still unclear?", "Who pays")], new("At the cards", "The aides", Next: "Ask for one more example"), ["M1"]);
        return new RegisterDocument(
            id, Samples.Plan, [session], [risk, new Risk(3, "Gone", Status: RiskStatus.Retired, RetiredWhy: "it was approved", Session: code)],
            [new(code, new RiskReason("p1", "Advisory was cut in January.", "Dee", Session: code), null, new DateOnly(2027, 1, 15))], [new(code, new RiskReason("u1", "It was not sustainable.", Session: code))],
            RiskHistory.Between(null, first, Samples.Now.ToUniversalTime(), "Ana", code).ToSeq());
    }
}
