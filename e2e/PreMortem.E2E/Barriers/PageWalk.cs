using Microsoft.Playwright;
using PreMortem.E2E.Corpus;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Barriers;

/// <summary>Every address that answers with a page, as a leader; what is open besides, as anybody; the register, as a reader by share; and forms as they come back refused.</summary>
internal sealed class PageWalk(IInstallation program, HostileRegister register, Inspector inspector, IPage leader, IPage anybody, IPage reader) : IDisposable
{
    /// <summary>Looked at phase by phase.</summary>
    private static readonly string[] OfTheRoom = ["/lead", "/room/", "/screen"];

    private readonly HttpClient _leader = program.Http();

    public void Dispose() => _leader.Dispose();

    public async Task Pages()
    {
        foreach (var path in (await Places.All(One())).Where(path => !OfTheRoom.Any(room => path.StartsWith(room, StringComparison.Ordinal))))
        {
            if (await IsPage(path))
            {
                await Looks(leader, path, path);
            }
        }
    }

    /// <summary>What people see who have no key, and what a page says when it is asked for too little.</summary>
    public async Task Doors()
    {
        await Looks(anybody, "/", "home, signed out");
        await Looks(anybody, "/join?code=ZZZ-ZZZ", "home, no such room");
        await Looks(anybody, "/sign-in", "sign in");
        await Looks(anybody, "/sign-in?wrong=1", "sign in, wrong key");
        await Looks(anybody, "/privacy", "privacy, signed out");
        await Looks(anybody, "/nothing-here", "404");
        await Looks(anybody, "/room/ZZZZZZ", "a room that is not there");
        await Looks(reader, register.Share, "the register, by share");
        await Looks(reader, $"/initiatives/{register.Id}/register/R1", "a risk, by share");
        await Looks(reader, $"/initiatives/{register.Id}/register/preview", "the preview, by share");
        await Refused("/initiatives/new");
        await Refused("/library/new");
        await Refused("/keys");
        await Refused("/initiatives/import");
    }

    /// <summary>A form that is sent empty comes back with what is missing.</summary>
    private async Task Refused(string path)
    {
        await leader.GotoAsync(At(path));
        await leader.Sends(() => leader.EvaluateAsync("() => HTMLFormElement.prototype.submit.call(document.querySelector('main form[method=post]'))"));
        await inspector.LooksAt(leader, $"{path}, refused");
    }

    private async Task Looks(IPage page, string path, string place)
    {
        await page.GotoAsync(At(path));
        await inspector.LooksAt(page, place.Replace(register.Id, "…", StringComparison.Ordinal));
    }

    private async Task<bool> IsPage(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await _leader.SendAsync(request);
        return answer.Content.Headers.ContentType?.MediaType == "text/html" && answer.RequestMessage!.RequestUri!.AbsolutePath == path
            && (await answer.Content.ReadAsStringAsync()).StartsWith("<!DOCTYPE", StringComparison.Ordinal);
    }

    /// <summary>One page of a kind is looked at, but a risk that is treated and a tension that is held.</summary>
    private Dictionary<string, IReadOnlyList<string>> One() => register.Values.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Take(pair.Key == "risk" ? 2 : 1)], StringComparer.Ordinal);

    private string At(string path) => new Uri(program.Address, path).ToString();
}
