using PreMortem.E2E.Barriers;
using PreMortem.E2E.Corpus;

namespace PreMortem.E2E.Stories;

/// <summary>AX1 to AX4: every page that the routes name, as leaders, readers and everybody else see it.</summary>
public sealed class PagesOpenToEverybody(Browser browser) : Story(browser)
{
    protected override bool IsAlone => true;

    [Fact]
    public async Task NothingStandsInAnybodysWayOnAnyPage_AX1()
    {
        var (leader, anybody, reader) = (await ALeader(), await AParticipant("anybody"), await AParticipant("reader"));
        foreach (var one in (Actors.Actor[])[leader, anybody, reader])
        {
            one.Guard.Expects("status of 404", "status of 422");
        }

        await leader.OpensTheLeaderLink();
        var inspector = new Inspector();
        using var register = new HostileRegister(Program, new PlainPen());
        await register.Plan();
        await register.Meet("named", anonymous: false, (_, _) => Task.FromResult<Func<string, Task>>(_ => Task.CompletedTask));
        await register.Review((_, _) => Task.FromResult<Func<string, Task>>(_ => Task.CompletedTask));
        await register.Work();
        using var walk = new PageWalk(Program, register, inspector, leader.Page, anybody.Page, reader.Page);
        await walk.Doors();
        await walk.Pages();
        inspector.NobodyIsShutOut();
    }
}
