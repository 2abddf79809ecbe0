using System.Net;
using PreMortem.Core.Register;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

/// <summary>RG7</summary>
public sealed class UndoTests
{
    [Fact]
    public async Task ALeaderTakesTheLastChangeBackOnThePage()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        var change = await shelf.Edit(1, new(Response: new ResponsePatch(Owner: "Somebody else")));
        var page = WebUtility.HtmlDecode(await shelf.Leader.Read(shelf.Page));
        Assert.Contains("Last change: <b>R1 owner</b>, by <bdi>Ana</bdi>", page, StringComparison.Ordinal);

        var answer = await shelf.Leader.Send($"{shelf.Page}?sort=number", $"{shelf.Page}/undo/{change}?sort=number");

        Assert.Equal($"{shelf.Page}?sort=number&done=undone", answer.Headers.Location?.OriginalString);
        Assert.Equal(Samples.Risk(1).Response.Owner, shelf.Registers.Find(shelf.Id, 1)!.Response.Owner);
        Assert.Contains("<b>undo of R1 owner</b>, by <bdi>leader</bdi>", await shelf.Leader.Read(shelf.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatSomebodyChangedSinceIsNamedAndStays()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1), Samples.Risk(2));
        var change = await shelf.Edit(1, new(Title: "First"));
        await shelf.Leader.Read(shelf.Page);
        var other = await shelf.Edit(2, new(Title: "Beside it"));
        var offered = await shelf.Leader.Read(shelf.Page);
        Assert.Contains($"{shelf.Page}/undo/{change}\"", offered, StringComparison.Ordinal);
        Assert.Contains($"{shelf.Page}/undo/{other}\"", offered, StringComparison.Ordinal);
        await shelf.Edit(1, new(Cause: "Second"));
        Assert.DoesNotContain($"{shelf.Page}/undo/{change}\"", await shelf.Leader.Read(shelf.Page), StringComparison.Ordinal);

        var answer = await shelf.Http.Post($"{shelf.Api}/register/undo/{change}", "{}");

        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (answer.Status, answer.Type));
        Assert.StartsWith("R1 changed again after that", answer.Detail, StringComparison.Ordinal);
        Assert.Equal("Second", shelf.Registers.Find(shelf.Id, 1)!.Cause);
    }

    [Fact]
    public async Task ARiskThatIsInAMeetingIsNotTakenBackUnderIt_RG6()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        var change = await shelf.Edit(1, new(Title: "First"));
        var page = shelf.Page;
        await shelf.Reopen(3);

        var answer = await shelf.Leader.Send(page, $"{page}/undo/{change}");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("R1 is open in the session K7M-42P, so it was not undone.", await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.Equal("First", shelf.Registers.Find(shelf.Id, 1)!.Title);
    }

    [Fact]
    public async Task AProgramReadsTheChangesAndTakesOneBackAndAgain()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        using HttpRequestMessage patch = new(HttpMethod.Patch, $"{shelf.Api}/risks/R1") { Content = new StringContent("""{"title":"Other"}""", null, "application/json") };
        using var edited = await shelf.Http.SendAsync(patch, TestContext.Current.CancellationToken);
        var change = Assert.Single(edited.Headers.GetValues("Register-Change"));
        var listed = (await shelf.Http.Get($"{shelf.Api}/register/changes")).Body![0]!;
        Assert.Equal((change, "edited", "title"), (listed["id"]!.ToString(), listed["kind"]!.GetValue<string>(), listed["fields"]![0]!.GetValue<string>()));

        var undone = await shelf.Http.Post($"{shelf.Api}/register/undo/{change}", "{}");

        Assert.Equal((HttpStatusCode.OK, "title"), (undone.Status, undone.Body!["changes"]![0]!["field"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.NotFound, (await shelf.Http.Post($"{shelf.Api}/register/undo/{change}", "{}")).Status);
        Assert.Equal("There is no such change that can be undone.", (await shelf.Http.Post($"{shelf.Api}/register/undo/99999999999999999999", "{}")).Body!["detail"]?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await shelf.Http.Post($"{shelf.Api}/register/undo/{undone.Body["change"]}", "{}")).Status);
        Assert.Equal("Other", shelf.Registers.Find(shelf.Id, 1)!.Title);
    }

    /// <summary>AC6, AP2</summary>
    [Fact]
    public async Task NothingIsTakenBackByAFormOfAnotherSiteOrOfAnotherRegister()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        var change = await shelf.Edit(1, new(Title: "Other"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await shelf.Http.Call(HttpMethod.Post, $"{shelf.Api}/register/undo/{change}", "a=b", "application/x-www-form-urlencoded")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await shelf.Leader.Post($"{shelf.Page}/undo/{change}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await shelf.Http.Post($"/api/initiatives/another/register/undo/{change}", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await shelf.Http.Get("/api/initiatives/another/register/changes")).Status);
        Assert.Equal("Other", shelf.Registers.Find(shelf.Id, 1)!.Title);
    }
}
