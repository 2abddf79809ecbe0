using System.Text.RegularExpressions;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Papers;

/// <summary>A room that treats one risk, R1, of the SOAR plan; and the pages of its register.</summary>
internal sealed partial class TreatedRoom : IAsyncDisposable
{
    private readonly RoomServer _server = new();

    private TreatedRoom()
    {
    }

    public Person Leader { get; private set; } = null!;

    public Person Ana { get; private set; } = null!;

    public string Plan => $"/initiatives/{_server.Initiative}";

    public string Risk => $"{Plan}/register/R1";

    /// <param name="threatened">The parts of the plan that the risk goes for.</param>
    public static async Task<TreatedRoom> On(params string[] threatened)
    {
        var room = new TreatedRoom();
        await room._server.InitializeAsync();
        var code = await room._server.OpenSession();
        room.Leader = await Person.Enter(room._server, code, "leader", "Lee");
        room.Ana = await Person.Enter(room._server, code, "participant", "Ana", "Willow Elementary");
        await room.Leader.Does("advance", new { to = "form", @override = "A rehearsal." });
        await room.Leader.Does("formRisk", new { risk = "k1", title = "They pressed play" });
        await room.Leader.Does("tieRisk", new { risk = "k1", parts = threatened });
        await room.Leader.Does("advance", new { to = "treat", @override = "A rehearsal." });
        await room.Leader.UntilPhase("treat");
        await room.Ana.UntilPhase("treat");
        return room;
    }

    public Task Closes() => EarlierMeeting.Close(Leader);

    /// <summary>A leader's browser, without script.</summary>
    public Visitor Browser()
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Address };
        http.DefaultRequestHeaders.Authorization = _server.Http.DefaultRequestHeaders.Authorization;
        return new(http);
    }

    /// <summary>Saves the row's form with these fields filled in, all else as it stands.</summary>
    public async Task Saves(params (string Name, string Value)[] fields)
    {
        var page = await Browser().Read(Risk);
        var version = Version().Match(page).Groups["version"].Value;
        var parts = Tied().Matches(page).Select(part => ("parts", part.Groups["part"].Value));
        var answer = await Browser().Send(Risk, Risk, [("version", version), .. parts, .. fields]);
        Assert.Equal($"{Risk}?done=saved", answer.Headers.Location?.OriginalString);
    }

    public async Task<Person> Reviews()
    {
        var leader = await Person.Enter(_server, await _server.OpenSession(agenda: "review"), "leader", "Lee");
        await leader.Does("advance");
        await leader.UntilPhase("review");
        return leader;
    }

    /// <summary>The part of the downloaded Markdown that is about R1.</summary>
    public async Task<string> Markdown()
    {
        var all = await _server.Markdown();
        var from = all.IndexOf("## R1 ", StringComparison.Ordinal);
        Assert.True(from >= 0, "There is no R1 in the Markdown.");
        var to = all.IndexOf("\n## ", from, StringComparison.Ordinal);
        return to < 0 ? all[from..] : all[from..to];
    }

    public Task<string> WholeMarkdown() => _server.Markdown();

    public async ValueTask DisposeAsync()
    {
        await Leader.DisposeAsync();
        await Ana.DisposeAsync();
        await _server.DisposeAsync();
    }

    [GeneratedRegex("""name="version" value="(?<version>\d+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex("""name="parts" value="(?<part>\w+)" checked""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tied();
}
