using PreMortem.E2E.Registers;

namespace PreMortem.E2E.Stories;

/// <summary>A school board reads a register by a link until the leader takes it back (SR1 to SR5).</summary>
public sealed class SharedRegister(Browser browser) : Story(browser)
{
    [Fact]
    public async Task AStrangerReadsARegisterByALinkUntilTheLeaderRevokesIt()
    {
        var register = $"/initiatives/{await LongRegister.Into(Program, rows: 4)}/register";
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.Opens(register);
        var link = await leader.SharesTheRegisterWith("School board");
        await leader.PhotographsAs("60-share-made");

        var stranger = await AParticipant("board");
        await stranger.Opens(register);
        await stranger.SeesTitled("For those who lead meetings");
        await stranger.Opens(new Uri(link).AbsolutePath);
        await stranger.SeesTitled("Why Discourse routine in middle-school maths failed");
        Assert.EndsWith(register, stranger.Page.Url, StringComparison.Ordinal);
        await stranger.HasNoWayToChangeAnything();
        await stranger.PhotographsAs("61-shared-register", whole: true);
        await stranger.Reads("R4");
        await stranger.Sees("Two lessons were moved for other things in one month");
        await stranger.HasNoWayToChangeAnything();
        await stranger.PhotographsAs("62-shared-risk", whole: true);
        await stranger.FollowsTheLink("Register");
        await stranger.FollowsTheLink("Preview");
        await stranger.SeesTitled("Risk register: Discourse routine in middle-school maths");

        await leader.Reloads();
        await leader.DoesNotHave(link);
        await leader.SeesTheLinkOf("School board", "last opened");
        await leader.RevokesTheLinkOf("School board");
        await leader.SeesTheLinkOf("School board", "revoked");

        stranger.Guard.Expects("410 (Gone)");
        await stranger.Reloads();
        await stranger.SeesTitled("This link was withdrawn");
        await stranger.Sees("The link to this register was withdrawn by those who shared it");
        await stranger.PhotographsAs("63-withdrawn");
        await stranger.Opens(new Uri(link).AbsolutePath);
        await stranger.SeesTitled("This link was withdrawn");
    }
}
