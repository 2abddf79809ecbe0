using Microsoft.Playwright;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Corpus;

/// <summary>One round through the program with one typist: the rooms as they run, then every page, then every file.</summary>
internal sealed class HostileWalk(IInstallation program, Typist typist, PageJudge judge, IPage leader, IPage seat, IPage wall, IPage reader) : IDisposable
{
    private readonly HostileRegister _register = new(program, typist);
    private readonly HostileForms _forms = new(judge, leader);
    private readonly HttpClient _leader = program.Http();
    private readonly HttpClient _anybody = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };

    public void Dispose()
    {
        _register.Dispose();
        _leader.Dispose();
        _anybody.Dispose();
    }

    public HostileForms Forms => _forms;

    public async Task Rooms()
    {
        await _register.Plan();
        await _register.Meet("named", anonymous: false, Enter);
        await _register.Meet("anonymous", anonymous: true, Enter);
        await _register.Review(Enter);
        await _register.Work();
    }

    /// <summary>Every address that answers with a page, as a leader, as somebody who takes part, and as a reader by share.</summary>
    public async Task Pages()
    {
        await judge.Opens(reader, At(_register.Share));
        await Key();
        await leader.GotoAsync(At($"/initiatives/{_register.Id}/register"));
        var loose = await leader.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href*=\"/register/loose\"]')].map(link => link.getAttribute('href'))");
        foreach (var path in (string[])[.. await Places.All(_register.Values), .. loose])
        {
            await Visit(path);
        }

        foreach (var hostile in (string[])["\"><x-hostile data-hostile=q>", "<script>__hostile=1</script>", "javascript:__hostile=1"])
        {
            var typed = Uri.EscapeDataString(hostile);
            await judge.Opens(leader, At($"/initiatives/{_register.Id}/register?text={typed}&site={typed}&owner={typed}&sort={typed}"));
            await judge.Opens(leader, At($"/library?text={typed}&threatens={typed}&source={typed}"));
            await judge.Opens(seat, At($"/join?code={typed}"), 404);
            await judge.Opens(seat, At($"/sign-in?wrong=1&returnUrl={typed}"));
            await judge.Opens(seat, At($"/{typed}"), 404);
        }

        await judge.Opens(leader, At($"/initiatives/{_register.Id}/versions?from=1&to=2"));
        await judge.Opens(leader, At($"/agendas/klein-classic/script?plan={_register.Id}"));
        await leader.EmulateMediaAsync(new() { Media = Media.Print });
        await judge.Opens(leader, At($"/initiatives/{_register.Id}/register"));
        await leader.EmulateMediaAsync(new() { Media = Media.Screen });
        await Import();
    }

    public Task<int> Files() => new HostileFiles(program, _register, judge, leader).All();

    private async Task<Func<string, Task>> Enter(string code, string token)
    {
        await seat.GotoAsync(At($"/join/{code}"));
        await seat.EvaluateAsync("([key, token]) => localStorage.setItem(key, JSON.stringify(token))", new[] { $"premortem.seat.{code.Replace("-", "", StringComparison.Ordinal)}", token });
        await leader.GotoAsync(At($"/lead/{code}"));
        await wall.GotoAsync(At($"/screen/{code}"));
        await seat.GotoAsync(At($"/room/{code}"));
        return async phase =>
        {
            await Task.WhenAll(
                judge.JudgesOnceStill(leader, $"desk of {code} in {phase}"),
                judge.JudgesOnceStill(seat, $"seat of {code} in {phase}"),
                judge.JudgesOnceStill(wall, $"screen of {code} in {phase}"));
        };
    }

    private async Task Visit(string path)
    {
        if (await Answers(_leader, path) is not { } status)
        {
            return;
        }

        List<Task> looks = [judge.Opens(leader, At(path), status)];
        if (await Answers(_anybody, path) is { } open)
        {
            looks.Add(judge.Opens(seat, At(path), open));
        }

        if (path.StartsWith($"/initiatives/{_register.Id}/register", StringComparison.Ordinal))
        {
            looks.Add(judge.Opens(reader, At(path)));
        }

        await Task.WhenAll(looks);
        await _forms.Collect(At(path));
    }

    /// <summary>How an address answers with a page; null where it answers with a file, or leads elsewhere.</summary>
    private static async Task<int?> Answers(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await http.SendAsync(request);
        Assert.True((int)answer.StatusCode is < 400 or 404, $"{path}: {answer.StatusCode}");
        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? (int)answer.StatusCode : null;
    }

    /// <summary>The names of a meeting's people go out of everything; what they said stays.</summary>
    public async Task Forget()
    {
        await leader.GotoAsync(At($"/sessions/{_register.Codes[0]}/record"));
        await Submit("form[action$='/forget']", "form => { form.elements.sure.checked = true; }");
        await judge.Judges(leader, "record, people forgotten");
        await judge.Opens(leader, At($"/initiatives/{_register.Id}/register"));
    }

    /// <summary>A second leader, whose key is shown this once.</summary>
    private async Task Key()
    {
        await leader.GotoAsync(At("/keys"));
        await Submit("form[action='/keys']", "(form, name) => { form.elements.name.value = name; }", typist["key.name", 80, oneLine: true, form: true]);
        await judge.Judges(leader, "/keys, made");
    }

    /// <summary>The program's own exports come back as forms, are shown before they are taken, and are taken: as they are, and as a register that is not here yet.</summary>
    private async Task Import()
    {
        var json = await _leader.GetStringAsync($"/initiatives/{_register.Id}/register.json");
        foreach (var (page, text) in ((string, string)[])
        [
            ("/initiatives/import", await _leader.GetStringAsync($"/initiatives/{_register.Id}/register.md")),
            ($"/initiatives/{_register.Id}/register/import", json),
            ("/initiatives/import", json.Replace(_register.Id, Stranger(_register.Id), StringComparison.Ordinal)),
            ("/library/import", await _leader.GetStringAsync($"/library/{_register.ModeSlug}.md")),
        ])
        {
            await leader.GotoAsync(At(page));
            await Submit("form[method=post]:has(textarea)", "(form, text) => { form.querySelector('textarea').value = text; }", text);
            await judge.Judges(leader, $"{page}, sent");
            await _forms.Collect(At(page));
            await Submit("form[action$='/apply']", "() => {}");
            await judge.Judges(leader, $"{page}, taken");
        }
    }

    private static string Stranger(string id) => (id[0] == 'a' ? 'b' : 'a') + id[1..];

    private async Task Submit(string form, string fill, string? text = null)
    {
        var one = leader.Locator(form).First;
        await one.EvaluateAsync(fill, text);
        var answer = await leader.Sends(() => one.EvaluateAsync("form => HTMLFormElement.prototype.submit.call(form)"));
        judge.Is(answer < 400, $"{form} on {leader.Url}: answered {answer}");
    }

    private string At(string path) => new Uri(program.Address, path).ToString();
}
