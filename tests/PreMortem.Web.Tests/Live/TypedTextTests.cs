using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>PQ13: at every door, text becomes what any database can keep.</summary>
public abstract class TypedTextTests(RoomServer server)
{
    private const string Typed = "a\0b 🙃";
    private const string Stored = "a␀b 🙃";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheRoomTakesItSo_PQ13()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", Typed);
        await leader.Does("advance");
        await leader.Does("askQuestion", new { text = Typed });

        var facts = server.Services.GetRequiredService<SessionLog>().Read(code.Replace("-", "", StringComparison.Ordinal)).SelectMany(entry => entry.Facts).ToList();
        Assert.Equal(Stored, facts.OfType<SeatTaken>().Single().Name);
        Assert.Equal(Stored, facts.OfType<QuestionAsked>().Single().Text);
    }

    [Fact]
    public async Task TheApiTakesItSo_PQ13()
    {
        var answer = await server.Http.PostAsJsonAsync("/api/initiatives", new { name = Typed, aim = Typed, horizon = "2028-06-12" }, Stop);
        var id = (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["id"];

        Assert.Equal(Stored, server.Services.GetRequiredService<InitiativeStore>().Find(id!)!.Name);
    }

    /// <summary>Written as <c>%00</c>, as the byte, and in a form of several parts.</summary>
    [Fact]
    public async Task FormsTakeItSo_PQ13()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        await browser.GetAsync($"/lead?key={server.LeaderKey}", Stop);
        var page = await browser.GetStringAsync("/initiatives/new", Stop);
        var hidden = Regex.Matches(page, "<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)", RegexOptions.NonBacktracking).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))).ToList();
        (string Name, string Value)[] fields = [.. hidden.DistinctBy(field => field.Item1), ("name", $"{Typed} 100%0025"), ("aim", "\0\0"), ("horizon", "2028-06-12")];
        var escaped = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var bytes = new ByteArrayContent(Encoding.ASCII.GetBytes((await escaped.ReadAsStringAsync(Stop)).Replace("%00", "\0", StringComparison.Ordinal))) { Headers = { ContentType = escaped.Headers.ContentType } };
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        foreach (var form in (HttpContent[])[escaped, bytes, parts])
        {
            var answer = await browser.PostAsync("/initiatives/new", form, Stop);
            var plan = server.Services.GetRequiredService<InitiativeStore>().Find(answer.Headers.Location!.OriginalString.Split('/', '?')[2])!;
            Assert.Equal(($"{Stored} 100%0025", "␀␀"), (plan.Name, plan.Aim));
        }
    }

    /// <summary>It names nothing that is there, whichever the database.</summary>
    [Fact]
    public async Task AddressesTakeItSo_PQ13()
    {
        var answer = await server.Http.GetAsync("/library/new?initiative=a%00b&risk=R1", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

public sealed class TypedTextOnAFileTests(RoomServer server) : TypedTextTests(server), IClassFixture<RoomServer>;

public sealed class TypedTextOnPostgresTests(FarServer server) : TypedTextTests(server), IClassFixture<FarServer>;
