using System.Net;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

public sealed class RiskApiTests : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();
    private HttpClient _leader = null!;

    private string Seven => $"/api/initiatives/{_register.Plan}/risks/R7";

    public async ValueTask InitializeAsync()
    {
        await _register.InitializeAsync();
        _leader = _register.Server.Leader;
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return _register.DisposeAsync();
    }

    [Fact]
    public async Task ASignIsMarkedAndTakenAway_RP2()
    {
        var marked = await _leader.Post($"{Seven}/signs", """{"on":"2026-09-30","where":"Wheatley","note":"two lessons moved"}""");

        Assert.Equal(HttpStatusCode.Created, marked.Status);
        var id = marked.Body!["id"]!.GetValue<string>();
        Assert.Equal(new SignSeen(id, new(2026, 9, 30), "Wheatley", "two lessons moved", "leader"), Assert.Single(_register.Stored(7).Signs));

        Assert.Equal(HttpStatusCode.NoContent, (await _leader.Call(HttpMethod.Delete, $"{Seven}/signs/{id}", null)).Status);
        Assert.Empty(_register.Stored(7).Signs);
        Assert.Equal("There is no such sign.", (await _leader.Call(HttpMethod.Delete, $"{Seven}/signs/{id}", null)).Detail);
    }

    [Fact]
    public async Task ManyWhoMarkASignAtOnceAreAllHeard_RP2()
    {
        var marked = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => _leader.Post($"{Seven}/signs", $$"""{"note":"number {{at}}"}""")));

        Assert.All(marked, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal(4, _register.Stored(7).Signs.Select(sign => sign.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"on":"2999-01-01"}""", "on")]
    [InlineData("""{"where":"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"}""", "where")]
    public async Task ASignThatCannotBeIsRefusedByField_RP2(string body, string field)
    {
        var answer = await _leader.Post($"{Seven}/signs", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Error(field));
    }

    [Fact]
    public async Task TwoRisksBecomeOne_RP4()
    {
        var merged = await _leader.Post($"{Seven}/merge", """{"into":"R2"}""");

        Assert.Equal((HttpStatusCode.OK, 2), (merged.Status, merged.Body!["number"]!.GetValue<int>()));
        Assert.Equal(RiskStatus.Retired, _register.Stored(7).Status);
        Assert.Equal("R7 is retired. Open it again first.", (await _leader.Post($"{Seven}/merge", """{"into":"R2"}""")).Error("into"));
    }

    [Theory]
    [InlineData("""{"into":"R99"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"into":"R2","version":99}""", HttpStatusCode.Conflict)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    public async Task AMergeThatCannotBeChangesNothing_RP5(string body, HttpStatusCode status)
    {
        Assert.Equal(status, (await _leader.Post($"{Seven}/merge", body)).Status);
        Assert.Equal(RiskPageFixture.Seven, _register.Stored(7));
    }

    [Fact]
    public async Task ARiskInALiveMeetingIsWorkedOnAtTheDesk_RG6()
    {
        await _register.Server.Get<SessionLog>().Append(RiskPageFixture.Meeting, 2, [Samples.Empty(3)], new("form", Closed: false));

        Assert.Equal(HttpStatusCode.Conflict, (await _leader.Post($"{Seven}/signs", "{}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _leader.Post($"{Seven}/merge", """{"into":"R2"}""")).Status);
    }

    [Fact]
    public async Task TheRoutesAreDescribed_AP2()
    {
        var paths = (await _leader.Get("/openapi/v1.json")).Body!["paths"]!.AsObject().Select(path => path.Key).ToList();

        Assert.Contains("/api/initiatives/{id}/risks/{risk}/signs", paths);
        Assert.Contains("/api/initiatives/{id}/risks/{risk}/signs/{sign}", paths);
        Assert.Contains("/api/initiatives/{id}/risks/{risk}/merge", paths);
    }
}
