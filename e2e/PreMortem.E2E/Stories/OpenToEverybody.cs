using PreMortem.E2E.Barriers;
using PreMortem.E2E.Corpus;

namespace PreMortem.E2E.Stories;

/// <summary>AX1 to AX4: a meeting and a review, phase by phase, at the desk, in a seat and on the wall.</summary>
public sealed class OpenToEverybody(Browser browser) : Story(browser)
{
    protected override bool IsAlone => true;

    [Fact]
    public async Task NothingStandsInAnybodysWayInAnyPhase_AX1()
    {
        var (leader, seat, wall) = (await ALeader(), await AParticipant(), await AScreen());
        await leader.OpensTheLeaderLink();
        var inspector = new Inspector();
        using var register = new HostileRegister(Program, new PlainPen());
        await register.Plan();
        var walk = new RoomWalk(Program.Address, inspector, leader.Page, seat.Page, wall.Page);
        await register.Meet("named", anonymous: false, walk.Enters);
        await register.Review(walk.Enters);
        inspector.NobodyIsShutOut();
    }
}
