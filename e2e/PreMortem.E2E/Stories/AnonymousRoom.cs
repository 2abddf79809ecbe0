using PreMortem.E2E.Actors;

namespace PreMortem.E2E.Stories;

public abstract class AnonymousRoom(Browser browser) : Story(browser)
{
    private const string Quentin = "Quentin Abara";
    private const string Ottilie = "Ottilie Brandt";

    private static readonly string[] Reasons =
    [
        "In October the coaches at Walker were moved to cover lessons, and the cycles stopped.",
        "By January teachers at Cervantes had been given three other projects in one term.",
        "In March the budget went to a new reading program, and nobody told the teams.",
        "The principal at Wheatley left in November and took the plan along.",
    ];

    private Leader _leader = null!;
    private Participant _quentin = null!;
    private Participant _ottilie = null!;
    private Screen _wall = null!;

    private EveryServer Everywhere => new(Program, _leader.Code, _leader.Plan!);

    [Fact]
    public async Task InAnAnonymousRoomNobodySeesWhoWroteACard()
    {
        await PeopleWrite();
        Assert.Equal(Reasons.Length, await _leader.ReadsEveryCard());
        await NobodyIsNamed();
        Assert.Empty((await _leader.Barriers()).Concat(await _ottilie.Barriers()).Concat(await _quentin.Barriers()).Concat(await _wall.Barriers()));
        await _leader.GoesOnTo("Sweep blind spots");
        await _leader.GoesOnTo("Form the risks");
        await _leader.FormsARiskFrom(Reasons[0]);
        await _leader.WordsRisk(1, "Coaching stopped", "coaches were moved to cover lessons", "the cycles stopped", "no lesson was tested");
        await NobodyIsNamed();

        await _leader.OpensTheRegister();
        await _leader.DoesNotHave(Quentin);
        await _leader.DoesNotHave(Ottilie);
        var markdown = await _leader.DownloadsTheRegister();
        Assert.Contains(Reasons[0], markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(Quentin, markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(Ottilie, markdown, StringComparison.Ordinal);
    }

    private async Task PeopleWrite()
    {
        _leader = await ALeaderOfARoomThatWrites(anonymous: true);
        _wall = await AScreen();
        await _wall.Shows(_leader.Code);
        _quentin = await AParticipant("quentin");
        _ottilie = await AParticipantWithAPhone("ottilie");
        await _quentin.OpensTheLink(_leader.Code);
        await _quentin.Joins(Quentin, "Walker");
        await _ottilie.OpensTheLink(_leader.Code);
        await _ottilie.Joins(Ottilie, "Cervantes");
        await _quentin.Writes(Reasons[0]);
        await _quentin.Writes(Reasons[1]);
        await _ottilie.Writes(Reasons[2]);
        await _ottilie.Writes(Reasons[3]);
        await _leader.GoesOnTo("Look again");
        await Everywhere.TellsNobodyElse(
            Reasons.Select((text, at) => (text, Author: at < 2 ? _quentin : _ottilie)).ToDictionary(reason => reason.text, Actor (reason) => reason.Author, StringComparer.Ordinal),
            _leader, _quentin, _ottilie, _wall);
        await _leader.GoesOnTo("Share one at a time");
    }

    /// <summary>A name stands in the leader's list of people and on its owner's own page, nowhere else; not even in what was sent (VW3).</summary>
    private async Task NobodyIsNamed()
    {
        await _leader.HasNothingBesideTheCardsOf(Quentin, Ottilie);
        foreach (var name in (string[])[Quentin, Ottilie])
        {
            await _wall.DoesNotHave(name);
            Assert.False(_wall.Guard.Received(name));
        }

        await _quentin.DoesNotHave(Ottilie);
        await _ottilie.DoesNotHave(Quentin);
        Assert.False(_quentin.Guard.Received(Ottilie));
        Assert.False(_ottilie.Guard.Received(Quentin));
        foreach (var (person, others) in (IReadOnlyList<(Actor, string[])>)[(_wall, [Quentin, Ottilie]), (_quentin, [Ottilie]), (_ottilie, [Quentin])])
        {
            var everywhere = await Everywhere.To(person);
            Assert.All(others, other => Assert.All(everywhere, told => Assert.DoesNotContain(other, told, StringComparison.Ordinal)));
        }
    }

    public sealed class AtOneServer(Browser browser) : AnonymousRoom(browser);

    public sealed class AtThreeServers(Browser browser) : AnonymousRoom(browser)
    {
        protected override int Servers => 3;
    }
}
