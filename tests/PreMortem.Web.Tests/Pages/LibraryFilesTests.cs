using System.Net;
using PreMortem.Web.Library;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.CommandLine;

namespace PreMortem.Web.Tests.Pages;

/// <summary>LB23, LB25, LB27: failure modes as files, and for programs.</summary>
public sealed class LibraryFilesTests : IAsyncLifetime
{
    private const string Api = "/api/library/failure-modes";

    private const string File = """
        ---
        title: Pressed play
        kind: interpretation
        threatens: [practice]
        probes:
          - Who pressed play?
        early signs:
          - Nobody asked
        responses:
          - Teams rehearsed first
        source: "Somebody <b>else</b>"
        ---

        Teachers pressed play.

        """;

    private readonly PreMortemServer _server = new();
    private Visitor _leader = null!;

    private LivingLibrary Library => _server.Get<LivingLibrary>();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _leader = new(_server.Leader);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task APastedFileIsLookedAtThenKeptThenTakenBack_LB25()
    {
        var looked = await _leader.Send("/library/import", "/library/import", ("text", File), ("name", ""));
        var page = await Visitor.Text(looked);
        Assert.Contains("1 new failure mode", page, StringComparison.Ordinal);
        Assert.Contains("Somebody &lt;b&gt;else&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Null(Library.Find("pressed-play"));

        var kept = await Keep(("pressed-play", "0", File));
        Assert.Equal("/library/pressed-play?done=imported", kept.Headers.Location!.OriginalString);
        Assert.Equal("Teachers pressed play.", Library.Now.FailureMode("pressed-play")!.Story);

        await _leader.Send("/library/pressed-play?done=imported", "/library/pressed-play/undo", ("version", "1"));
        Assert.Null(Library.Find("pressed-play"));
    }

    [Fact]
    public async Task EveryErrorNamesItsLineAndNothingIsKept_LB4_LB25()
    {
        var answer = await _leader.Send("/library/import", "/library/import", ("text", File.Replace("kind: interpretation", "kind: <i>luck</i>", StringComparison.Ordinal).Replace("Nobody asked", "It could not", StringComparison.Ordinal).Replace("Who pressed", "Who might have pressed", StringComparison.Ordinal)));
        var page = await Visitor.Text(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("<i>luck", page, StringComparison.Ordinal);
        Assert.Contains("pasted.md, line 3: kind is “<i>luck</i>”", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("line 6: “might” leaves the failure open", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Who might have pressed play?", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Keep(("good", "0", File), ("bad", "0", "---\n"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Keep(("../bad", "0", File))).StatusCode);
        Assert.Empty(_server.Get<OwnModes>().All());
    }

    [Fact]
    public async Task WhatChangedMeanwhileIsShownAnew_LB25()
    {
        await Keep(("pressed-play", "0", File));

        var answer = await Keep(("pressed-play", "0", File.Replace("Nobody asked", "Somebody asked", StringComparison.Ordinal)));
        var page = await Visitor.Text(answer);

        Assert.Contains("Somebody changed one of these while you were looking", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Nobody asked</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Somebody asked</blockquote>", page, StringComparison.Ordinal);
        Assert.Equal(["Nobody asked"], Library.Now.FailureMode("pressed-play")!.EarlySigns);
    }

    [Fact]
    public async Task AFileThatIsUploadedHasItsOwnName_LB25()
    {
        var page = await _leader.Read("/library/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0]), "__RequestVerificationToken" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(File)), "files", "press-play (1).md" },
            { new ByteArrayContent([0xff, 0xfe, 0x00]), "files", "other.md" },
        };
        var answer = await Visitor.Text(await _leader.Upload("/library/import", form));

        Assert.Contains("other.md: the file is not plain text in UTF-8", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("press-play", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFileThatIsDownloadedPassesTheCheckAndComesInElsewhere_LB23()
    {
        await Keep(("pressed-play", "0", File));
        var own = await _leader.Ask("/library/pressed-play.md");
        var shipped = await _leader.Ask("/library/press-play.md");

        Assert.Equal("text/markdown", own.Content.Headers.ContentType!.MediaType);
        Assert.Equal("pressed-play.md", own.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(File, await Visitor.Text(own));
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["failure-modes"]);
        await System.IO.File.WriteAllTextAsync(folder[Path.Combine("failure-modes", "pressed-play.md")], await Visitor.Text(own), TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(folder[Path.Combine("failure-modes", "press-play.md")], await Visitor.Text(shipped), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Ran.Command("templates", "check", folder.Path)).Code);

        var same = await _leader.Send("/library/import", "/library/import", ("text", await Visitor.Text(shipped)));
        Assert.Contains("The library says this already", await Visitor.Text(same), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProgramReadsThemAsThePageDoesAndPutsOne_LB27()
    {
        using var program = _server.Leader;
        Assert.Equal(30, (await program.Get(Api)).Body!.AsArray().Count);

        var put = await program.Call(HttpMethod.Put, $"{Api}/pressed-play", File, "text/markdown");
        Assert.Equal((HttpStatusCode.Created, "own", 1), (put.Status, put.Body!["origin"]!.GetValue<string>(), put.Body["version"]!.GetValue<int>()));
        Assert.Equal("pressed-play", Assert.Single((await program.Get($"{Api}?source=own")).Body!.AsArray())!["slug"]!.GetValue<string>());

        var changed = await program.Call(HttpMethod.Put, $"{Api}/pressed-play?version=1", File.Replace("Nobody", "Everybody", StringComparison.Ordinal), "text/markdown");
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await program.Call(HttpMethod.Put, $"{Api}/pressed-play?version=1", File, "text/markdown")).Status);
        Assert.Equal("use interpretation", (await program.Call(HttpMethod.Put, $"{Api}/x", File.Replace("interpretation", "luck", StringComparison.Ordinal), "text/markdown")).Error("line 3")!.Split("; ")[1][..18]);
        Assert.NotNull((await program.Call(HttpMethod.Put, $"{Api}/No-Name", File, "text/markdown")).Error("file"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await program.Call(HttpMethod.Put, $"{Api}/x", "{}")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await program.Call(HttpMethod.Put, $"{Api}/x", new string('x', 120_000), "text/markdown")).Status);
    }

    [Fact]
    public async Task WhatWasKeptIsThereAfterARestart_LB20()
    {
        await Keep(("pressed-play", "0", File));
        await _server.Restart();
        Assert.NotNull(Library.Now.FailureMode("pressed-play"));
    }

    private async Task<HttpResponseMessage> Keep(params (string Slug, string Version, string Text)[] modes) =>
        await _leader.Post("/library/import/apply",
        [
            await _leader.Field("/library/import", "__RequestVerificationToken"),
            .. modes.SelectMany(mode => ((string, string)[])[("slug", mode.Slug), ("version", mode.Version), ("text", mode.Text)]),
        ]);
}
