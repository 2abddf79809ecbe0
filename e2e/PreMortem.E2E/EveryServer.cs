using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E;

/// <summary>What each server of an installation tells somebody of a room who comes to it anew, with no proxy between: what is sent to another window of the seat, and every page and file.</summary>
internal sealed class EveryServer(IInstallation program, string code, string plan)
{
    private readonly string[] _paths =
    [
        "/", $"/join/{code}", $"/room/{code}", $"/screen/{code}", $"/lead/{code}", $"/lead/{code}/seat", $"/sessions/{code}/record", $"/api/sessions/{code}",
        $"/room/{code}/pictures/concern.svg", $"/room/{code}/pictures/confidence.svg", $"/initiatives/{plan}", $"/initiatives/{plan}/register",
        $"/initiatives/{plan}/register/preview", $"/initiatives/{plan}/register.md", $"/initiatives/{plan}/register.csv", $"/initiatives/{plan}/register.json",
        $"/initiatives/{plan}/register.ics", $"/api/initiatives/{plan}/register", $"/api/initiatives/{plan}/register/changes",
    ];

    /// <summary>Only the authors are told these words, and they are told them everywhere (VW2).</summary>
    public async Task TellsNobodyElse(IReadOnlyDictionary<string, Actor> authors, params Actor[] everybody)
    {
        foreach (var person in everybody)
        {
            var everywhere = await To(person);
            Assert.All(authors, card => Assert.All(everywhere, told => Assert.Equal(card.Value == person, told.Contains(card.Key, StringComparison.Ordinal))));
        }
    }

    /// <summary>All that one person is told, by each server.</summary>
    public async Task<IReadOnlyList<string>> To(Actor person)
    {
        var seat = await person.Seat();
        return await Task.WhenAll(program.Addresses.Select(async server => string.Join('\n', [await Frames(server, person, seat), .. await Answers(server, person)])));
    }

    /// <summary>Every page and file of each server, to one person.</summary>
    public async Task<IReadOnlyList<string>> Pages(Actor person) => [.. (await Task.WhenAll(program.Addresses.Select(server => Answers(server, person)))).SelectMany(answers => answers)];

    private async Task<string> Frames(Uri server, Actor person, string seat)
    {
        var role = person switch { Leader => "leader", Screen => "screen", _ => "participant" };
        await using var window = await Person.Enter(server, program.LeaderKey, code, role, seat: seat.Length > 0 ? seat : null);
        return window.Client.AllFrames;
    }

    /// <summary>With the cookies of the person's own browser, which count at every port.</summary>
    private Task<string[]> Answers(Uri server, Actor person) => Task.WhenAll(_paths.Select(async path =>
    {
        await using var answer = new Answer(await person.Page.Context.APIRequest.GetAsync(new Uri(server, path).ToString()));
        return await answer.Text();
    }));

    private sealed record Answer(IAPIResponse Given) : IAsyncDisposable
    {
        public async Task<string> Text()
        {
            Assert.InRange(Given.Status, 200, 499);
            return await Given.TextAsync();
        }

        public ValueTask DisposeAsync() => Given.DisposeAsync();
    }
}
