using System.Net;
using System.Text.Json;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Api;

public sealed class InitiativeApiTests(PreMortemServer server) : IClassFixture<PreMortemServer>
{
    [Fact]
    public async Task AnInitiativeIsAddedReadAndChanged_AP3()
    {
        using var leader = server.Leader;

        var added = await leader.Post("/api/initiatives", Samples.Plan);
        Assert.Equal(HttpStatusCode.Created, added.Status);
        var path = $"/api/initiatives/{added.Body!["id"]}";
        Assert.Equal(Samples.Plan, Read(await leader.Get(path)));

        var changed = Samples.Plan with { Name = "Discourse, again", Theory = [Samples.Plan.Theory[0]] };
        var kept = Read(await leader.Put(path, changed));
        Assert.Equal("Discourse, again", kept.Name);
        Assert.Equal([false, true, true], kept.Theory.Select(part => part.Retired));
        Assert.Equal(kept, Read(await leader.Get(path)));
        Assert.Contains((await leader.Get("/api/initiatives")).Body!.AsArray(), row => row!["name"]!.GetValue<string>() == "Discourse, again");
    }

    [Fact]
    public async Task WhatIsWrongIsSaidFieldByField_AP2()
    {
        using var leader = server.Leader;

        var answer = await leader.Post("/api/initiatives", Samples.Plan with { Name = "", Theory = [new("X1", PartKind.Practice, "Lessons")] });

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Equal("Give the initiative a name.", answer.Error("name"));
        Assert.Equal("The id of this part is P and a number from 1 to 999, as in P1.", answer.Error("theory[0].id"));
        Assert.Equal(HttpStatusCode.BadRequest, (await leader.Put("/api/initiatives/x", Samples.Plan with { Name = "" })).Status);
    }

    [Theory]
    [InlineData("""{"name":"SOAR"}""", "The body lacks \"aim\", \"horizon\".")]
    [InlineData("""{"name":"SOAR","aim":"a","horizon":"soon"}""", "The body is not what this takes at horizon.")]
    [InlineData("""{"name":"SOAR","aim":"a","horizon":"2028-06-12","theory":[{"id":"P1","kind":"wish","text":"t"}]}""", "The body is not what this takes at theory[0].kind.")]
    [InlineData("""{"name":"SOAR","aim":"a","horizon":"2028-06-12","theory":[{"id":"P1","kind":"practice"}]}""", "theory[0] lacks \"text\".")]
    [InlineData("""{"name":"SOAR","aim":"a","horizon":"2028-06-12","sites":[null]}""", "The body is not what this takes at sites.")]
    [InlineData("null", "The body is null.")]
    [InlineData("{", "The body is not the JSON object this takes.")]
    [InlineData("", "The body is not the JSON object this takes.")]
    public async Task ABodyThatIsNoInitiativeIsRefusedInASentence_AP2(string body, string sentence)
    {
        using var leader = server.Leader;

        var answer = await leader.Call(HttpMethod.Post, "/api/initiatives", body);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (answer.Status, answer.Detail));
    }

    [Fact]
    public async Task AFormOfAnotherSiteIsNotRead_AC6()
    {
        using var leader = server.Leader;

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await leader.Call(HttpMethod.Post, "/api/initiatives", "{}", "text/plain")).Status);
    }

    [Fact]
    public async Task AnInitiativeThatIsNotThereIsMissing_AP2()
    {
        using var leader = server.Leader;

        Assert.Equal("There is no such initiative.", (await leader.Get("/api/initiatives/none")).Detail);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Put("/api/initiatives/none", Samples.Plan)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get("/api/none")).Status);
    }

    [Fact]
    public async Task APlanIsReplacedOnlyAtTheVersionThatWasRead_VP2()
    {
        using var leader = server.Leader;
        var path = $"/api/initiatives/{(await leader.Post("/api/initiatives", Samples.Plan)).Body!["id"]}";
        using var first = await leader.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("\"1\"", first.Headers.ETag!.Tag);

        using var changed = await Put(leader, path, "\"1\"", Samples.Plan with { Aim = "Another aim" });
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (changed.StatusCode, changed.Headers.ETag!.Tag));
        using var stale = await Put(leader, path, "\"1\"", Samples.Plan with { Aim = "A third aim" });
        Assert.Equal((HttpStatusCode.PreconditionFailed, "application/problem+json"), (stale.StatusCode, stale.Content.Headers.ContentType!.MediaType));

        var versions = (await leader.Get($"{path}/versions")).Body!.AsArray();
        Assert.Equal([2, 1], versions.Select(version => version!["version"]!.GetValue<int>()));
        Assert.Equal("aim reworded", versions[0]!["changes"]![0]!.GetValue<string>());
        Assert.Equal(Samples.Plan.Aim, (await leader.Get($"{path}/versions/1")).Body!["plan"]!["aim"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get("/api/initiatives/none/versions")).Status);
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, string path, string match, Initiative plan)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(JsonSerializer.Serialize(plan, Json.Options), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", match);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Initiative Read(Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Body.Deserialize<Initiative>(Json.Options)!;
    }
}
