using System.Net;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Api;

public sealed class RegisterApiTests : IAsyncLifetime
{
    private readonly PreMortemServer _server = new();
    private HttpClient _leader = null!;
    private string _id = "";

    private string Risk => $"/api/initiatives/{_id}/risks/R1";

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _leader = _server.Leader;
        _id = await _server.Get<InitiativeStore>().Add(Samples.Plan, Samples.Now);
        await _server.Get<SessionLog>().Open(Samples.Row(_id), Samples.Opening(_id));
        await _server.Get<SessionLog>().Append(Samples.Code, 1, [Samples.Empty(2)], new("close", Closed: true), Samples.Write(Samples.Risk(1)));
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task ARiskIsChangedFieldByFieldAndItsHistoryTells_RG1()
    {
        var edited = await _leader.Patch(Risk, """{"version":4,"title":"Minutes lost","response":{"owner":null,"tryBy":"2026-11-01"}}""");

        Assert.Equal(HttpStatusCode.OK, edited.Status);
        Assert.Equal(5, edited.Body!["version"]!.GetValue<int>());
        var risk = (await _leader.Get($"/api/initiatives/{_id}/register")).Body!["risks"]![0]!;
        Assert.Equal("Minutes lost", risk["title"]!.GetValue<string>());
        Assert.Null(risk["response"]!["owner"]);
        Assert.Equal("Principal", risk["response"]!["decider"]!.GetValue<string>());
        var history = (await _leader.Get($"{Risk}/history")).Body!.AsArray();
        Assert.Equal(["title", "response.owner", "response.tryBy"], history.Select(change => change!["field"]!.GetValue<string>()));
        Assert.Equal("leader", history[0]!["who"]!.GetValue<string>());
    }

    [Fact]
    public async Task AChangeOnAnOldVersionIsToldBoth_RG2()
    {
        var answer = await _leader.Patch(Risk, """{"version":3,"title":"Mine"}""");

        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Equal(3, answer.Body!["yours"]!.GetValue<int>());
        Assert.Equal(4, answer.Body["now"]!["version"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"status":"retired"}""", "retiredWhy", "Say why this risk is retired.")]
    [InlineData("""{"title":""}""", "title", "Give the risk a title.")]
    public async Task AChangeThatBreaksARuleIsRefusedByField_RG3(string body, string field, string sentence)
    {
        var answer = await _leader.Patch(Risk, body);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (answer.Status, answer.Error(field)));
    }

    [Fact]
    public async Task AFieldThatIsNoneIsNotSilentlyDropped_AP2()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _leader.Patch(Risk, """{"owner":"Ana"}""")).Status);
    }

    [Fact]
    public async Task ARiskInALiveMeetingIsChangedOnTheDesk_RG6()
    {
        await _server.Get<SessionLog>().Append(Samples.Code, 2, [Samples.Empty(3)], new("form", Closed: false));

        var answer = await _leader.Patch(Risk, """{"title":"Mine"}""");

        Assert.Equal((HttpStatusCode.Conflict, "This risk is open in a live meeting. Change it on the desk."), (answer.Status, answer.Detail));
    }

    [Theory]
    [InlineData("R9")]
    [InlineData("R")]
    [InlineData("x")]
    public async Task ARiskThatIsNotThereIsMissing_AP2(string risk)
    {
        Assert.Equal("There is no such risk.", (await _leader.Patch($"/api/initiatives/{_id}/risks/{risk}", "{}")).Detail);
        Assert.Equal(HttpStatusCode.NotFound, (await _leader.Get($"/api/initiatives/{_id}/risks/{risk}/history")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _leader.Get("/api/initiatives/none/register")).Status);
    }

    [Theory]
    [InlineData("md", "text/markdown")]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task TheRegisterIsAFile_AP5(string format, string type)
    {
        var answer = await _leader.GetAsync($"/initiatives/{_id}/register.{format}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"premortem-discourse-routine-in-middle.{format}", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("DROP TABLE risk", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
