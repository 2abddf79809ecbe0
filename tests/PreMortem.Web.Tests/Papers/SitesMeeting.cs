using System.Net.Http.Headers;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Papers;

/// <summary>A short named meeting with people of several sites, started from the plan's page.</summary>
internal sealed class SitesMeeting : IAsyncDisposable
{
    private readonly Dictionary<string, Person> _people = [];

    private SitesMeeting(Person leader) => Leader = leader;

    public Person Leader { get; }

    public Person this[string name] => _people[name];

    /// <summary>A leader's browser without script.</summary>
    public static Visitor Browser(RoomServer server)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.LeaderKey);
        return new(http);
    }

    public static async Task<SitesMeeting> Start(RoomServer server, Visitor leader, string level, string site, params (string Name, string? Site)[] people)
    {
        var plan = $"/initiatives/{server.Initiative}";
        var opened = await leader.Send(plan, $"{plan}/sessions", ("agenda", "scaling"), ("anonymous", "no"), ("level", level), ("site", site));
        var code = opened.Headers.Location!.OriginalString["/lead/".Length..];
        var meeting = new SitesMeeting(await Person.Enter(server, code, "leader", "Lee"));
        foreach (var (name, from) in people)
        {
            meeting._people[name] = await Person.Enter(server, code, "participant", name, from);
        }

        await meeting.Leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        return meeting;
    }

    /// <summary>Cards written and shared, each with the id it has in commands; then Form.</summary>
    public async Task Share(params (string Who, string Id, string Text)[] cards)
    {
        foreach (var (who, id, text) in cards)
        {
            await this[who].Does("writeReason", new { reason = id, text });
        }

        await Leader.Does("advance", new { to = "share" });
        foreach (var _ in cards)
        {
            await Leader.Does("showNext");
        }

        await Leader.Does("advance", new { to = "form" });
    }

    public Task Form(string risk, string reason, string title) => Leader.Does("formRisk", new { risk, reason, title });

    public Task Place(string risk, string reason) => Leader.Does("placeReason", new { reason, risk });

    /// <summary>Everybody rates one risk alike.</summary>
    public async Task Rate(string risk, int low, int high)
    {
        await Leader.Does("advance", new { to = "concern" });
        foreach (var person in _people.Values)
        {
            await person.Does("pickConcerns", new { risks = new[] { risk } });
            await person.Does("rateRisk", new { risk, low, high, impact = "major" });
        }

        await Leader.Does("closeConcern");
    }

    public Task Close() => EarlierMeeting.Close(Leader);

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values.Append(Leader))
        {
            await person.DisposeAsync();
        }
    }
}
