using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Network;

/// <summary>A story in which whoever comes in reaches the program over the <see cref="Line"/> that is named at that moment.</summary>
public abstract class NetworkStory(Browser browser) : Story(browser)
{
    private readonly List<Line> _lines = [];
    private Line? _named;

    protected override Uri Home => _named?.Address ?? Program.Address;

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            foreach (var line in _lines)
            {
                await line.DisposeAsync();
            }
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Who comes in from now on uses this line.</summary>
    protected Line ALine()
    {
        _named = Line.To(Program.Address);
        _lines.Add(_named);
        return _named;
    }

    /// <summary>Who comes in from now on has nothing between them and the program.</summary>
    protected void NoLine() => _named = null;

    /// <summary>A room in “Write in silence”, and a person in it over a line of her own.</summary>
    protected async Task<(string Code, Participant Ana, Line Line)> AnaWrites()
    {
        var code = await ARoomThatWrites();
        var (ana, line) = await AnaJoins(code);
        return (code, ana, line);
    }

    /// <summary>The same room with its leader at the desk, who has nothing between them and the program.</summary>
    protected async Task<(Leader Leader, Participant Ana, Line Line)> AnaWritesAndSomebodyLeads()
    {
        NoLine();
        var leader = await ALeaderOfARoomThatWrites();
        var (ana, line) = await AnaJoins(leader.Code);
        await leader.SeesPeople(1);
        return (leader, ana, line);
    }

    private async Task<(Participant Ana, Line Line)> AnaJoins(string code)
    {
        var line = ALine();
        var ana = await AParticipant("ana");
        ana.Guard.ExpectsALostLine();
        await ana.OpensTheLink(code);
        await ana.Joins("Ana Ruiz", "Walker");
        await Expect(ana.Page.GetByLabel("Why did it fail? One reason")).ToBeVisibleAsync();
        return (ana, line);
    }

    /// <summary>A crash of the page: nothing is told that it ends, and nothing of it runs any more.</summary>
    protected static async Task IsKilled(Actor actor)
    {
        var crashed = new TaskCompletionSource();
        actor.Page.Crash += (_, _) => crashed.TrySetResult();
        _ = actor.Page.GotoAsync("chrome://crash").ContinueWith(ended => ended.Exception, TaskScheduler.Default);
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    protected static async Task<Participant> AnotherWindowOf(Participant person)
    {
        var page = await person.Page.Context.NewPageAsync();
        var address = new Uri(person.Page.Url);
        var window = new Participant(page, new Uri(address.GetLeftPart(UriPartial.Authority)), person.Guard, "window");
        await window.Opens(address.AbsolutePath);
        await window.SeesTheState("saved");
        await Expect(page.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync();
        return window;
    }
}
