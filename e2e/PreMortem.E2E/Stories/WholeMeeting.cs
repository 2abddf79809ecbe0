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

    /// <summary>Light always; dark as well where pictures are wanted.</summary>
    public static TheoryData<ColorScheme> Looks => Shots.Folder is null ? [ColorScheme.Light] : [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task ALeaderThreeParticipantsAndAScreenGoFromHomeToADownloadedRegister(ColorScheme colours)
    {
        Colours = colours;
        _look = colours == ColorScheme.Dark ? "dark-" : "";
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
    }

    private async Task TheLeaderOpensARoom()
    {
        _leader = await ALeader();
        await _leader.OpensTheLeaderLink();
        await _leader.PhotographsAs($"{_look}01-home", whole: true);
        await _leader.OpensAPlanOfTheirOwn();
        await _leader.PhotographsAs($"{_look}02-initiative", whole: true);
        await _leader.StartsASession("Scaling an initiative", anonymous: false);
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
        await _ana.Joins("Ana Ruiz");
        await _ben.OpensTheLink(_leader.Code);
        await _ben.PhotographsAs($"{_look}03-join");
        await _ben.Joins("Ben Okafor", "Walker");
        await _cleo.TypesTheCodeAtHome(_leader.Code.ToLowerInvariant());
        await _cleo.Joins("Cleo Marsh", "Cervantes");
        await _leader.SeesPeople(3);
        await _wall.Sees("3 people here");
        await Everybody("04-gather");
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
        await Everybody("08-write");
        await ForReadmeFromTheTop("leader", _leader);
        await ForReadme("participant", _ben);
        await _leader.GoesOnTo("Look again");
        await _ana.Writes(Added);
        await _wall.Sees("8 reasons so far");
        await Everybody("09-look-again");
    }

    private async Task TheyShare()
    {
        await _leader.GoesOnTo("Share one at a time");
        await _leader.PhotographsAs($"{_look}10-share-leaders-turn");
        await _leader.SharesTheirFirstCard();
        await _wall.Sees(Principal);
        var (speaker, card, listener) = await _leader.SeesTheTurnOf("Ana Ruiz") ? (_ana, Novices, _cleo)
            : await _leader.SeesTheTurnOf("Ben Okafor") ? (_ben, SameLessons, _ana) : (_cleo, Cover, _ben);
        await speaker.SeesTitled("Your turn.");
        await speaker.PhotographsAs($"{_look}11-share-your-turn");
        await speaker.SharesTheirFirstCard();
        await _wall.Sees(card);
        await listener.HadThisToo(card);
        await _leader.Sees("1 had this too");
        await Everybody("12-share");
        await ForReadme("screen", _wall);
        await _leader.ReadsEveryCard();
        await Everybody("13-share-additions");
    }

    private async Task TheySweep()
    {
        await _leader.GoesOnTo("Sweep blind spots");
        await _leader.TellsTheFirstStory();
        await _ana.AnswersTheStory("Not here");
        await _ben.AnswersTheStory("Already said");
        await _cleo.MakesTheStoryTheirOwn(FromTheStory);
        await _wall.Sees("happened to us");
        await Everybody("14-sweep");
    }

    /// <summary>Not one frame that reached another page held the text (rule 2 of the house), and no server gives it to another who asks.</summary>
    private async Task NobodyButTheAuthorIsSent(string[] cards)
    {
        var authors = new Dictionary<string, Actor>(StringComparer.Ordinal)
        {
            [Novices] = _ana,
            [Visitors] = _ana,
            [Added] = _ana,
            [SameLessons] = _ben,
            [Aside] = _ben,
            [Cover] = _cleo,
            [Sensed] = _cleo,
            [Principal] = _leader,
        };
        Actor[] everybody = [_leader, _ana, _ben, _cleo, _wall];
        Assert.All(cards, card => Assert.All(everybody, person => Assert.Equal(person == authors[card], person.Guard.Received(card[^20..]))));
        await new EveryServer(Program, _leader.Code, _leader.Plan!).TellsNobodyElse(cards.ToDictionary(card => card[^20..], card => authors[card], StringComparer.Ordinal), everybody);
    }

    private async Task Everybody(string moment)
    {
        foreach (var actor in (Actor[])[_leader, _ana, _ben, _wall])
        {
            await actor.PhotographsAs(_look + moment, whole: actor is Participant);
        }
    }

    public sealed class AtOneServer(Browser browser) : WholeMeeting(browser)
    {
        protected override bool IsAlone => true;
    }

    public sealed class AtThreeServers(Browser browser) : WholeMeeting(browser)
    {
        protected override int Servers => 3;
    }
}
