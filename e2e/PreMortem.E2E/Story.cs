using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E;

/// <summary>A story has the program to itself, and people who come in one after the other. At its end no page may have had a fault.</summary>
public abstract class Story(Browser browser) : IAsyncLifetime
{
    private readonly List<(IBrowserContext Context, Guard Guard, string Role)> _people = [];

    protected RunningProgram Program { get; private set; } = null!;

    protected ColorScheme Colours { get; set; } = ColorScheme.Light;

    /// <summary>Where whoever comes in next reaches the program.</summary>
    protected virtual Uri Home => Program.Address;

    public async ValueTask InitializeAsync() => Program = await Starts();

    /// <summary>The program of the story, on a folder of its own unless the story says otherwise.</summary>
    protected virtual Task<RunningProgram> Starts() => RunningProgram.Start();

    public virtual async ValueTask DisposeAsync()
    {
        var faults = _people.SelectMany(person => person.Guard.Faults().Select(fault => $"{person.Role}: {fault}")).ToList();
        foreach (var (context, _, _) in _people)
        {
            await context.CloseAsync();
        }

        await Program.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(faults);
    }

    protected async Task<Leader> ALeader()
    {
        var (page, guard) = await Opens(1360, 860, "leader");
        return new Leader(page, Home, guard, Program.LeaderKey);
    }

    protected async Task<Participant> AParticipant(string role = "seat")
    {
        var (page, guard) = await Opens(1360, 860, role);
        return new Participant(page, Home, guard, role);
    }

    protected async Task<Participant> AParticipantWithAPhone(string role = "phone")
    {
        var (page, guard) = await Opens(390, 844, role);
        return new Participant(page, Home, guard, role);
    }

    protected async Task<Screen> AScreen()
    {
        var (page, guard) = await Opens(1280, 720, "screen");
        return new Screen(page, Home, guard);
    }

    /// <summary>A leader at the desk of a new room on the example plan.</summary>
    protected async Task<Leader> ALeaderWithARoom(bool anonymous = false)
    {
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.TriesTheExample();
        await leader.StartsASession("Scaling an initiative", anonymous);
        return leader;
    }

    private async Task<(IPage Page, Guard Guard)> Opens(int width, int height, string role)
    {
        var context = await browser.Chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = Colours,
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Browser.Patience);
        var guard = new Guard(context, Home);
        _people.Add((context, guard, role));
        return (await context.NewPageAsync(), guard);
    }
}
