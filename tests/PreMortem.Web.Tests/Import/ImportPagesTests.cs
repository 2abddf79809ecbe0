using System.Net;
using System.Text.RegularExpressions;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Import;

public sealed partial class ImportPagesTests : IAsyncLifetime
{
    private readonly PagesFixture _pages = new();

    public ValueTask InitializeAsync() => _pages.InitializeAsync();

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private string Register => $"/initiatives/{_pages.Plan}/register";

    private string Import => $"{Register}/import";

    private string Markdown => MarkdownExport.Write(_pages.Registers.Read(_pages.Plan)!);

    private Risk Loud => _pages.Registers.Find(_pages.Plan, 2)!;

    [Fact]
    public async Task AFileEditedByHandIsLookedAtThenImportedThenUndone_IP4_IP8()
    {
        var leader = _pages.Leader;
        var was = Loud;
        var page = await Looked(leader, Markdown.Replace("**watching** · threatens P1", "**occurred** · threatens P1", StringComparison.Ordinal));

        Assert.Contains("The file makes 1 change", page, StringComparison.Ordinal);
        Assert.Equal(RiskStatus.Watching, Loud.Status);

        var done = await Apply(leader, page);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal((RiskStatus.Occurred, was.Version + 1), (Loud.Status, Loud.Version));

        var after = done.Headers.Location!.OriginalString;
        Assert.Contains("Imported 1 risk: R2.", await leader.Read(after), StringComparison.Ordinal);
        var undone = await leader.Send(after, $"{Import}/undo", ("change", Hidden(await leader.Read(after), "change")));
        Assert.Contains("The import is undone.", await leader.Read(undone.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal(was with { Version = was.Version + 2 }, Loud);
    }

    [Fact]
    public async Task AnImportAndItsUndoAreSignedWithTheLeadersName_RG9()
    {
        var leader = _pages.Leader;
        await leader.Send(Register, $"{Register}/name", ("name", "Ana Ruiz"));

        var done = await Apply(leader, await Looked(leader, Markdown.Replace("**watching** · threatens P1", "**occurred** · threatens P1", StringComparison.Ordinal)));
        Assert.Equal("Ana Ruiz", _pages.Registers.History(_pages.Plan, 2)[^1].Who);

        var after = done.Headers.Location!.OriginalString;
        await leader.Send(after, $"{Import}/undo", ("change", Hidden(await leader.Read(after), "change")));
        Assert.All(_pages.Registers.Changes(_pages.Plan), change => Assert.Equal("Ana Ruiz", change.Who));
    }

    [Fact]
    public async Task ARegisterThatChangedMeanwhileIsShownAnew_IP4()
    {
        var leader = _pages.Leader;
        var page = await Looked(leader, Markdown.Replace("**watching** · threatens P1", "**occurred** · threatens P1", StringComparison.Ordinal));
        await _pages.Registers.Edit(_pages.Plan, 2, new RiskPatch(Status: RiskStatus.Treating), "leader", DateTimeOffset.UnixEpoch);

        var again = await Visitor.Text(await Apply(leader, page));

        Assert.Contains("The register changed while you were looking.", again, StringComparison.Ordinal);
        Assert.Contains("Take the file’s", WebUtility.HtmlDecode(again), StringComparison.Ordinal);
        Assert.Equal(RiskStatus.Treating, Loud.Status);

        await Apply(leader, again, ("take", "R2/status"));
        Assert.Equal(RiskStatus.Occurred, Loud.Status);
    }

    [Fact]
    public async Task ABadFileNamesItsLineAndChangesNothing_IP3()
    {
        var before = Markdown;
        var bad = before.Replace("**watching** · threatens P1", "**closed** · threatens P1", StringComparison.Ordinal);

        var answer = await _pages.Leader.Send(Import, Import, ("text", bad));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var line = bad[..bad.IndexOf("**closed**", StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;
        Assert.Contains($"Line {line}: “status” needs one of these words", WebUtility.HtmlDecode(await Visitor.Text(answer)), StringComparison.Ordinal);
        Assert.Equal(before, Markdown);
    }

    [Fact]
    public async Task WhatATyperMeantToBreakThePageWithIsText_PG2()
    {
        var page = await Looked(_pages.Leader, Markdown.Replace("- **Owner** Ana", "- **Owner** &lt;script>alert(1)&lt;/script>", StringComparison.Ordinal));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    /// <summary>A large file goes to the page and back with the answer.</summary>
    [Fact]
    public async Task AFileOfSixMegabytesIsImported_IP3()
    {
        var leader = _pages.Leader;
        var text = Markdown.Replace("**watching** · threatens P1", "**occurred** · threatens P1", StringComparison.Ordinal) + string.Concat(Enumerable.Repeat(new string(' ', 99) + "\n", 60 * 1024));

        await Apply(leader, await Looked(leader, text));

        Assert.Equal(RiskStatus.Occurred, Loud.Status);
    }

    [Fact]
    public async Task TheFileOfAnotherInitiativeIsRefused_IP2()
    {
        var other = await _pages.Server.Get<InitiativeStore>().Add(_pages.Stored, DateTimeOffset.UnixEpoch);

        var answer = await _pages.Leader.Send($"/initiatives/{other}/register/import", $"/initiatives/{other}/register/import", ("text", Markdown));

        Assert.Contains("This file is the register of another initiative.", await Visitor.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoTextOrTooLongIsRefused_IP3()
    {
        Assert.Contains("This file is not text.", await Uploaded([0x89, 0x50, 0xff, 0xfe]), StringComparison.Ordinal);
        Assert.Contains("larger than 10 MB", await Uploaded(new byte[(10 * 1024 * 1024) + 1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyLeadersImport_AC5()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await _pages.Anybody.Ask("/initiatives/import")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await _pages.Anybody.Post("/initiatives/import", ("text", Markdown))).StatusCode);
    }

    private async Task<string> Looked(Visitor leader, string text)
    {
        var answer = await leader.Send(Import, Import, ("text", text));
        var page = await Visitor.Text(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, WebUtility.HtmlDecode(page));
        return page;
    }

    private async Task<string> Uploaded(byte[] file)
    {
        using var http = _pages.Server.Leader;
        var page = await http.GetStringAsync("/initiatives/import", TestContext.Current.CancellationToken);
        using var form = new MultipartFormDataContent { { new StringContent(Hidden(page, "__RequestVerificationToken")), "__RequestVerificationToken" }, { new ByteArrayContent(file), "file", "register.md" } };
        var answer = await http.PostAsync("/initiatives/import", form, TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(await Visitor.Text(answer));
    }

    private static Task<HttpResponseMessage> Apply(Visitor leader, string page, params (string, string)[] more) => leader.Post(
        "/initiatives/import/apply",
        [.. new[] { "__RequestVerificationToken", "text", "into", "seen" }.Select(name => (name, Hidden(page, name))), .. more]);

    private static string Hidden(string page, string name) => WebUtility.HtmlDecode(
        Inputs().Matches(page).Select(input => input.Value).Where(input => input.Contains($"name=\"{name}\"", StringComparison.Ordinal)).Select(input => Value().Match(input).Groups["value"].Value).First());

    [GeneratedRegex("""<input type="hidden"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
