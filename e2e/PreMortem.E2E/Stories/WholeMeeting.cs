using Microsoft.Playwright;
using PreMortem.E2E.Actors;

namespace PreMortem.E2E.Stories;

/// <summary>The hour from the first page to the register in the leader's hands.</summary>
public abstract partial class WholeMeeting(Browser browser) : Story(browser)
{
    private const string Novices = "In September the district placed fourteen novice teachers at Walker, and both coaches spent the fall on classroom management.";
    private const string SameLessons = "By November every class at Walker taught the mindset lesson word for word, and nobody asked what students did with it.";
    private const string Visitors = "Learning specialists visited in October, looked for the curriculum framework only, and teachers went back to it.";
    private const string Cover = "At Cervantes the two coaches covered absent teachers on 31 days before Christmas, so no lesson was tested.";
    private const string Principal = "The new principal at Wheatley moved advisory to after lunch in January, and half of the sessions were lost to lunch duty.";
    private const string Sensed = "Something about trust, I cannot say it better.";
    private const string Aside = "Buses ran late all autumn.";
    private const string Added = "In February the researchers left at the end of their grant, and nobody at the schools knew how the cycles had worked.";
    private const string FromTheStory = "At Wheatley in spring we counted lessons taught; nobody counted what students did with them.";

    private static readonly string[] Cards = [Novices, SameLessons, Visitors, Cover, Principal, Sensed, Aside, Added, FromTheStory];

    private Leader _leader = null!;
    private Participant _ana = null!;
    private Participant _ben = null!;
    private Participant _cleo = null!;
    private Screen _wall = null!;
    private string _look = "";

    /// <summary>Whether nobody is to learn who said what. The meeting is the same in all else.</summary>
    protected virtual bool IsAnonymous => false;

    private Participant[] Participants => [_ana, _ben, _cleo];

    private Actor[] People => [_leader, .. Participants, _wall];

    private EveryServer Everywhere => new(Program, _leader.Code, _leader.Plan!);

    /// <summary>Light always; dark as well where pictures are wanted.</summary>
    public static TheoryData<ColorScheme> Looks => Shots.Folder is null ? [ColorScheme.Light] : [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task ALeaderThreeParticipantsAndAScreenGoFromHomeToADownloadedRegister(ColorScheme colours)
    {
        Colours = colours;
        _look = $"{(IsAnonymous ? "anonymous-" : "")}{(colours == ColorScheme.Dark ? "dark-" : "")}";
        await TheLeaderOpensARoom();
        await PeopleJoin();
        await TheyHearThePlan();
        await TheyWriteInSilence();
        await NobodyButTheAuthorIsSent([.. Cards.Except([FromTheStory])]);
        await TheyShare();
        await TheySweep();
        await CardsBecomeRisks();
        await TheyPickTheirConcerns();
        await TheyChangeThePlan();
        await TheyCloseTheMeeting();
        await TheRegisterHasEverything();
        await NamesStandWhereTheyMay();
    }

    private async Task TheLeaderOpensARoom()
    {
        _leader = await ALeader();
        await _leader.OpensTheLeaderLink();
        await _leader.PhotographsAs($"{_look}01-home", whole: true);
        await _leader.OpensAPlanOfTheirOwn();
        await _leader.PhotographsAs($"{_look}02-initiative", whole: true);
        await _leader.StartsASession("Scaling an initiative", anonymous: IsAnonymous);
        _wall = await AScreen();
        await _wall.Shows(_leader.Code);
    }

    private async Task PeopleJoin()
    {
        _ana = await AParticipant("ana");
        _ben = await AParticipantWithAPhone("ben");
        _cleo = await AParticipant("cleo");
        await _ana.OpensTheLink(_leader.Code);
        await _ana.PhotographsAs($"{_look}03-join");
        await _ana.Joins(Ana);
        await _ben.OpensTheLink(_leader.Code);
        await _ben.PhotographsAs($"{_look}03-join");
        await _ben.Joins(Ben, "Walker");
        await _cleo.TypesTheCodeAtHome(_leader.Code.ToLowerInvariant());
        await _cleo.Joins(Cleo, "Cervantes");
        await _leader.SeesPeople(3);
        await _wall.Sees("3 people here");
        await _ben.Sees(IsAnonymous ? "This room is anonymous: cards are shown without names." : Ana);
        await Everybody(Gathering);
    }

    private async Task TheyHearThePlan()
    {
        await _leader.Starts();
        await _wall.Sees("every class teaches the growth-mindset lessons");
        await _leader.Presses("Part →");
        await _ana.Asks("What is advisory at Wheatley?");
        await _leader.Sees("What is advisory at Wheatley?");
        await _ana.CouldExplainThePlan();
        await _ben.CouldExplainThePlan();
        await _wall.Sees("2 of 3 could explain it");
        await Everybody("05-brief");
        await _leader.GoesOnAnywayTo("Confidence", "Cleo joined the design team last week and reads on");
        await _ana.IsSure(80);
        await _ben.IsSure(70);
        await _cleo.IsSure(55);
        await _leader.Unfolds("Your own answer");
        await _leader.IsSure(85);
        await _wall.Sees("4 of 4 answered");
        await Everybody("06-confidence");
        await _leader.GoesOnTo("Imagine the failure");
        await _wall.Sees("has failed, badly");
        await Everybody("07-imagine");
    }

    private async Task TheyWriteInSilence()
    {
        await _leader.GoesOnTo("Write in silence");
        await _ana.Writes(Novices);
        await _ana.Writes(Visitors);
        await _ben.Writes(SameLessons);
        await _ben.Writes(Aside);
        await _cleo.Writes(Cover);
        await _cleo.Writes(Sensed);
        await _leader.Unfolds("Your own cards");
        await _leader.Writes(Principal);
        await _wall.Sees("7 reasons");
        await OwnCardsComeAlongToAnotherServer();
        await Everybody("08-write");
        await ForReadmeFromTheTop("leader", _leader);
        await ForReadme("participant", _ben);
        await _leader.GoesOnTo("Look again");
        await _ana.Writes(Added);
        await _wall.Sees("8 reasons so far");
        await Everybody("09-look-again");
    }

    private async Task Everybody(string moment)
    {
        foreach (var actor in (Actor[])[_leader, _ana, _ben, _wall])
        {
            await actor.PhotographsAs(_look + moment, whole: actor is Participant);
        }

        await NobodyIsNamedToTheOthers(moment);
    }

    public sealed class AtOneServer(Browser browser) : WholeMeeting(browser)
    {
        protected override bool IsAlone => true;
    }

    public sealed class AtThreeServers(Browser browser) : WholeMeeting(browser)
    {
        protected override int Servers => 3;
    }

    public sealed class AnonymousAtThreeServers(Browser browser) : WholeMeeting(browser)
    {
        protected override int Servers => 3;

        protected override bool IsAnonymous => true;
    }
}
