using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E;

/// <summary>A story has a program, rooms on a plan of its own, and people who come in one after the other. At its end no page may have had a fault.</summary>
public abstract class Story(Browser browser) : IAsyncLifetime
{
    private readonly List<(IBrowserContext Context, Guard Guard, string Role)> _people = [];

    protected IInstallation Program { get; private set; } = null!;

    protected ColorScheme Colours { get; set; } = ColorScheme.Light;

    /// <summary>Whether the story has the program to itself: it ends it, changes what others see, or looks at all that it wrote.</summary>
    protected virtual bool IsAlone => false;

    /// <summary>On how many servers it happens, as <see cref="Serving.Start"/> takes it.</summary>
    protected virtual int Servers => Serving.Usual;

    /// <summary>Where whoever comes in next reaches the program.</summary>
    protected virtual Uri Home => Program.Address;

    public async ValueTask InitializeAsync() => Program = await (IsAlone ? Starts() : browser.Program(Servers));

    /// <summary>The program of a story that is alone, on data of its own unless the story says otherwise.</summary>
    protected virtual Task<IInstallation> Starts() => Serving.Start(Servers);

    public virtual async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            foreach (var (context, guard, role) in _people)
            {
                await LastSeen.Tell(context.Pages[0], role, guard);
            }

            LastSeen.Tell(Program);
        }

        var faults = _people.SelectMany(person => person.Guard.Faults().Select(fault => $"{person.Role}: {fault}")).ToList();
        foreach (var (context, _, _) in _people)
        {
            await context.CloseAsync();
        }

        if (IsAlone)
        {
            await Program.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
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

    /// <summary>A leader at the desk of a new room.</summary>
    protected async Task<Leader> ALeaderWithARoom(bool anonymous = false) => await ALeaderAtTheDesk(await Program.OpenSession(anonymous));

    /// <summary>A leader at the desk of a new room that writes in silence.</summary>
    protected async Task<Leader> ALeaderOfARoomThatWrites(bool anonymous = false) => await ALeaderAtTheDesk(await ARoomThatWrites(anonymous));

    protected async Task<Leader> ALeaderAtTheDesk(string code)
    {
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.OpensTheDesk(code);
        leader.Plan = Program.PlanOf(code);
        return leader;
    }

    /// <summary>Opens a room that writes before anybody is in it; gives its code.</summary>
    protected async Task<string> ARoomThatWrites(bool anonymous = false)
    {
        var code = await Program.OpenSession(anonymous);
        await GoesOnToWrite(code);
        return code;
    }

    /// <summary>Moves a room that gathers on to “Write in silence”, without a page: the plan was explained elsewhere.</summary>
    protected async Task GoesOnToWrite(string code)
    {
        await using var leader = await Person.Enter(Program.Address, Program.LeaderKey, code, "leader");
        while (leader.Phase != "write")
        {
            var from = leader.Phase;
            await leader.Does("advance", new { @override = "the plan was read last week" });
            await leader.Until(_ => leader.Phase != from, $"past {from}");
        }
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
