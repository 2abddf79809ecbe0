using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Rehearsals;
using PreMortem.Core.Tests.Sessions;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Tests.Rehearsals;

/// <summary>RH8 and RH9: who comes to the rehearsal of one's own plan, and what it takes along.</summary>
public sealed class OwnCastTests
{
    private static readonly Seq<SimulatedPerson> People = OwnCast.Of(Plan.Soar, Plan.Modes, "seed", null);

    [Fact]
    public void TwelvePeopleComeFromThePlansSites()
    {
        Assert.Equal(12, People.Count);
        Assert.Equal(Plan.Soar.Sites.Select(site => site.Name), People.Select(person => person.Site!).Distinct());
        Assert.All(OwnCast.Of(Plan.Soar, Plan.Modes, "seed", "Walker"), person => Assert.Equal("Walker", person.Site));
        Assert.Equal(People, OwnCast.Of(Plan.Soar, Plan.Modes, "seed", null));
        Assert.NotEqual(People, OwnCast.Of(Plan.Soar, Plan.Modes, "another", null));
    }

    [Fact]
    public void TheirCardsAttackEachStandingPartInThePastTense()
    {
        var cards = People.SelectMany(person => person.Cards).ToList();

        Assert.All(Plan.Soar.Theory.Where(part => !part.Retired), part => Assert.Contains(cards, card => card.Contains(part.Text, StringComparison.Ordinal) && card.Contains("because ", StringComparison.Ordinal)));
        Assert.DoesNotContain(cards, card => card.Contains("Thirty minutes", StringComparison.Ordinal));
        Assert.All(cards, card => Assert.Null(Hedge.In(card)));
        Assert.True(cards.Count(card => Concreteness.Ask(card) is null) >= cards.Count * 0.6, string.Join('\n', cards.Where(card => Concreteness.Ask(card) is not null)));
        Assert.Contains("Lack of time", cards);
    }

    [Fact]
    public void APlanThatSaysNothingYetAndALibraryWithoutStoriesDoToo()
    {
        Assert.All(OwnCast.Of(Plan.Soar with { Theory = [], Sites = [] }, [], "seed", null), person => Assert.NotEmpty(person.Cards));
        Assert.All(OwnCast.Of(Plan.Soar, [], "seed", null), person => Assert.NotEmpty(person.Cards));
    }

    [Fact]
    public void ACopyOfARegisterNamesNobodyAndNoMeeting()
    {
        var copy = RehearsalCopy.Of(new("i1", Plan.Soar, [], Plan.Rows, Plan.Parked, []));

        Assert.True(copy.Rehearsal);
        Assert.Equal("", copy.InitiativeId);
        Assert.Empty(copy.Parked);
        Assert.Equal(Plan.Rows.Count, copy.Risks.Count);
        Assert.All(copy.Risks, risk => Assert.Null(risk.Session));
        Assert.All(copy.Risks.SelectMany(risk => risk.Reasons), reason => Assert.Equal((null, null, null, null), (reason.By, reason.Site, reason.Role, reason.Session)));
        Assert.All(copy.Risks.SelectMany(risk => risk.Signs), sign => Assert.Null(sign.By));
        Assert.Contains(copy.Risks, risk => risk.Status == RiskStatus.HeldTension);
    }
}
