using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC23: no form is taken without the token that this very browser was given, on every page and at every address that takes one.</summary>
public sealed partial class AntiforgeryTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly (string, string)[] Filled =
    [
        ("name", "taken over"), ("aim", "x"), ("text", "taken over"), ("title", "taken over"), ("horizon", "2028-01-01"), ("kind", "change"), ("label", "x"), ("partner", "x"),
        ("measures", "x"), ("difficulty", "x"), ("story", "x"), ("site", "Walker"), ("version", "1"), ("status", "watching"), ("note", "x"), ("engaged", "x"), ("into", "R2"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IEnumerable<(HttpMethod Method, string Path)> All => Changes.Of(pages.Server.Services, pages.Plan);

    [Fact]
    public async Task NoAddressTakesAFormWithoutItsToken_AC23()
    {
        var leader = await SignedIn();
        var before = Rows.Of(pages.Server.Folder.Path);
        var asked = 0;
        foreach (var (_, path) in All.Where(change => change.Method == HttpMethod.Post && !change.Path.StartsWith("/api", StringComparison.Ordinal)))
        {
            var answer = await leader.Post(path, Filled);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
            asked++;
        }

        Assert.True(asked > 50, $"{asked} addresses take a form.");
        Assert.Equal(before, Rows.Of(pages.Server.Folder.Path));
    }

    [Fact]
    public async Task AnothersTokenIsNoToken_AC23()
    {
        var leader = await SignedIn();
        var token = await (await SignedIn()).Field("/initiatives/new", "__RequestVerificationToken");
        await leader.Read("/initiatives/new");
        var before = Rows.Of(pages.Server.Folder.Path);
        foreach (var (_, path) in All.Where(change => change.Method == HttpMethod.Post && !change.Path.StartsWith("/api", StringComparison.Ordinal)))
        {
            var answer = await leader.Post(path, [token, .. Filled]);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
        }

        Assert.Equal(before, Rows.Of(pages.Server.Folder.Path));
    }

    /// <summary>Walks from the first page over every link, and looks at every form on the way.</summary>
    [Fact]
    public async Task EveryFormOnEveryPageCarriesAToken_AC23()
    {
        var leader = await SignedIn();
        Queue<string> ahead = new(["/", $"/sessions/{pages.Open}/record", "/initiatives/import", "/library/import", "/library/new"]);
        HashSet<string> seen = [.. ahead];
        var forms = 0;
        while (ahead.TryDequeue(out var path))
        {
            var answer = await leader.Ask(path);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await Visitor.Text(answer);
            foreach (var form in Form().Matches(page).Select(form => form.Value).Where(form => !form.Contains("method=\"get\"", StringComparison.Ordinal) && form.Contains("method=", StringComparison.Ordinal)))
            {
                Assert.Contains("name=\"__RequestVerificationToken\"", form, StringComparison.Ordinal);
                forms++;
            }

            foreach (var link in Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#', '?')[0]).Where(link => !IsModeBesideTheFirst(link)))
            {
                if (seen.Add(link))
                {
                    ahead.Enqueue(link);
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{seen.Count} addresses, {forms} forms");
        Assert.True(forms > 40, $"Only {forms} forms on {seen.Count} pages.");
    }

    /// <summary>AC24: a form of another site can send no JSON; what is not declared as JSON is not read, whatever it says.</summary>
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain; application/json")]
    public async Task TheApiReadsNothingThatAFormCouldSend_AC24(string type)
    {
        using var leader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = pages.Server.Address };
        await leader.GetAsync($"/lead?key={PreMortemServer.Key}", Stop);
        var before = Rows.Of(pages.Server.Folder.Path);
        foreach (var (method, path) in All.Where(change => change.Path.StartsWith("/api", StringComparison.Ordinal) && TakesABody(change)))
        {
            using var request = new HttpRequestMessage(method, path) { Content = new StringContent("""{"name":"taken over","aim":"x","horizon":"2028-01-01"}""") };
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await leader.SendAsync(request, Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.UnsupportedMediaType, $"{method} {path}: {answer.StatusCode}");
        }

        Assert.Equal(before, Rows.Of(pages.Server.Folder.Path));
        using var good = JsonContent.Create(new { name = "A plan", aim = "x", horizon = "2028-01-01" });
        Assert.Equal(HttpStatusCode.Created, (await leader.PostAsync("/api/initiatives", good, Stop)).StatusCode);
    }

    private static bool TakesABody((HttpMethod Method, string Path) change) =>
        change.Method != HttpMethod.Delete && !change.Path.Contains("/undo/", StringComparison.Ordinal);

    private static bool IsModeBesideTheFirst(string link) =>
        link.StartsWith("/library/", StringComparison.Ordinal) && !link.StartsWith("/library/press-play", StringComparison.Ordinal) && link.Split('/')[2] is not ("import" or "new" or "responses");

    private async Task<Visitor> SignedIn()
    {
        var leader = pages.Anybody;
        await leader.Ask($"/lead?key={PreMortemServer.Key}");
        return leader;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<a [^>]*href=\"(?<to>/[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
