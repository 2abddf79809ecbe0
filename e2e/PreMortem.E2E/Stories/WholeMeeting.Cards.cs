using PreMortem.E2E.Actors;

namespace PreMortem.E2E.Stories;

/// <summary>From everybody's own cards to the cards of the room: who is sent which, in turns or drawn.</summary>
public abstract partial class WholeMeeting
{
    private IReadOnlyDictionary<string, Actor> Authors => new Dictionary<string, Actor>(StringComparer.Ordinal)
    {
        [Novices] = _ana,
        [Visitors] = _ana,
        [Added] = _ana,
        [SameLessons] = _ben,
        [Aside] = _ben,
        [Cover] = _cleo,
        [Sensed] = _cleo,
        [Principal] = _leader,
        [FromTheStory] = _cleo,
    };

    private async Task TheyShare()
    {
        await _leader.GoesOnTo("Share one at a time");
        var (card, listener) = IsAnonymous ? await OneIsDrawn() : await TheyTakeTurns();
        await listener.HadThisToo(card);
        await _leader.Sees("1 had this too");
        await Everybody("12-share");
        await ForReadme("screen", _wall);
        await _leader.ReadsEveryCard();
        await Everybody("13-share-additions");
        await NobodyIsNamedAnywhere();
        await NobodyMeetsABarrierWhereNobodyIsNamed();
    }

    /// <summary>The leader shares first, then whose turn it is; gives that card, and somebody who hears it.</summary>
    private async Task<(string Card, Participant Listener)> TheyTakeTurns()
    {
        await _leader.PhotographsAs($"{_look}10-share-leaders-turn");
        await _leader.SharesTheirFirstCard();
        await _wall.Sees(Principal);
        var (speaker, card, listener) = await _leader.SeesTheTurnOf(Ana) ? (_ana, Novices, _cleo)
            : await _leader.SeesTheTurnOf(Ben) ? (_ben, SameLessons, _ana) : (_cleo, Cover, _ben);
        await speaker.SeesTitled("Your turn.");
        await speaker.PhotographsAs($"{_look}11-share-your-turn");
        await speaker.SharesTheirFirstCard();
        await _wall.Sees(card);
        return (card, listener);
    }

    /// <summary>Whose turn it is stands nowhere: a card comes up, and somebody who did not write it hears it.</summary>
    private async Task<(string Card, Participant Listener)> OneIsDrawn()
    {
        await _leader.PhotographsAs($"{_look}10-share-nobodys-turn");
        await _leader.Presses("Next card");
        var card = await _wall.ComesToSee(Cards);
        return (card, Participants.First(person => person != Authors[card]));
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
        Assert.All(cards, card => Assert.All(People, person => Assert.Equal(person == Authors[card], person.Guard.Received(card[^20..]))));
        await Everywhere.TellsNobodyElse(cards.ToDictionary(card => card[^20..], card => Authors[card], StringComparer.Ordinal), People);
    }

    /// <summary>Only where there is another.</summary>
    private async Task OwnCardsComeAlongToAnotherServer()
    {
        foreach (var person in Servers > 1 ? (Participant[])[_ana, _ben] : [])
        {
            var cards = await person.OwnCards();
            await person.ComesToAnotherServer();
            await person.HasTheCard(cards[^1]);
            Assert.Equal(cards, await person.OwnCards());
        }
    }
}
