using System.Net;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Api;

public sealed class SessionApiTests(PreMortemServer server) : IClassFixture<PreMortemServer>
{
    [Fact]
    public async Task ASessionIsOpenedWithItsOwnCopyOfPlanAndLibrary_AP4()
    {
        using var leader = server.Leader;
        var id = await server.Get<InitiativeStore>().Add(Samples.Plan, Samples.Now);

        var opened = await leader.Post($"/api/initiatives/{id}/sessions", """{"agenda":"express","anonymous":true,"level":"school","site":"Wheatley"}""");

        Assert.Equal(HttpStatusCode.Created, opened.Status);
        var code = opened.Body!["code"]!.GetValue<string>();
        Assert.True(JoinCode.TryParse(code, out var stored));
        var first = Assert.IsType<SessionOpened>(Assert.Single(Assert.Single(server.Get<SessionLog>().Read(stored)).Facts));
        Assert.Equal((Samples.Plan, "express", true, "school", "Wheatley"), (first.Initiative, first.Agenda.Slug, first.Anonymous, first.Level, first.Site));
        Assert.NotEmpty(first.Modes);
    }

    [Fact]
    public async Task ASessionTellsItsPhaseAndItsCounts_AP4()
    {
        using var leader = server.Leader;
        var id = await server.Get<InitiativeStore>().Add(Samples.Plan, Samples.Now);
        var code = (await leader.Post($"/api/initiatives/{id}/sessions", "{}")).Body!["code"]!.GetValue<string>();

        var status = await leader.Get($"/api/sessions/{JoinCode.Format(code).ToLowerInvariant()}");

        Assert.Equal(HttpStatusCode.OK, status.Status);
        Assert.Equal("gather", status.Body!["phase"]!.GetValue<string>());
        Assert.False(status.Body["closed"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("""{"agenda":"nope"}""", "agenda")]
    [InlineData("""{"site":"Atlantis"}""", "site")]
    public async Task WhatIsNotThereCannotBeChosen_AP2(string body, string field)
    {
        using var leader = server.Leader;
        var id = await server.Get<InitiativeStore>().Add(Samples.Plan, Samples.Now);

        var answer = await leader.Post($"/api/initiatives/{id}/sessions", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Error(field));
    }

    [Fact]
    public async Task ASessionThatIsNotThereIsMissing_AP2()
    {
        using var leader = server.Leader;

        Assert.Equal(HttpStatusCode.NotFound, (await leader.Post("/api/initiatives/none/sessions", "{}")).Status);
        Assert.Equal("There is no such session.", (await leader.Get("/api/sessions/K7M-42P")).Detail);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get("/api/sessions/nonsense")).Status);
    }
}
