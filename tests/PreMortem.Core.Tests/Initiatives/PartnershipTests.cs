using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

/// <summary>SI: sites, what they do their own way, and what partners are held to.</summary>
public sealed class PartnershipTests
{
    private static readonly Initiative Plan = new(
        "SOAR", "Students own their learning.", new DateOnly(2028, 6, 12),
        Sites: [new("Walker", "school", "Metro"), new("Central office", "district", "Metro"), new("College", "college", "University"), new("Bus depot")],
        Theory:
        [
            new("P1", PartKind.Practice, "Every class teaches the lessons", Core: true, Coupling: Coupling.Tight, MayDiffer: "the week"),
            new("P2", PartKind.Practice, "Teams plan together", Core: true),
            new("P3", PartKind.Practice, "Videos are shown", Coupling: Coupling.Loose),
            new("P4", PartKind.Practice, "Posters", Coupling: Coupling.Tight, Retired: true),
        ],
        Variations: [new("Walker", "The lesson has seven pieces.", Part: "P1"), new("Walker", "No videos.", Part: "P3")],
        Scorecards: [new("District", "graduation", "University", "one counts graduates, the other credits"), new("University", "credits", "District"), new("Union", "hours", "District", "every hour counts twice")]);

    [Fact]
    public void SitesStandInTheirOrganisationAndAtTheirPairOfLevels_SI3()
    {
        var ladder = Ladder.Of(Plan);
        Assert.Equal(["Metro", "University", null], ladder.Organisations);
        Assert.Equal(["district, college", "school, program", "classroom, course", ""], ladder.Rows.Select(row => row.Name));
        Assert.Equal(["Central office", "College"], ladder.Rows[0].Cells.SelectMany(cell => cell).Select(site => site.Name));
        Assert.Equal(["Bus depot"], ladder.Rows[3].Cells[2].Select(site => site.Name));
    }

    [Fact]
    public void TightAndCorePartsAreTheSameEverywhere_SI4()
    {
        Assert.Equal(["P1", "P2"], Sameness.Same(Plan).Select(part => part.Id));
        Assert.Equal(["P1", "P3"], Sameness.MayDiffer(Plan).Select(part => part.Id));
    }

    [Fact]
    public void AVariationOnATightPartIsAskedAboutUntilSomebodyMarksIt_SI5()
    {
        Assert.Equal("P1", Sameness.Asked(Plan, Plan.Variations[0])?.Id);
        Assert.Null(Sameness.Asked(Plan, Plan.Variations[0] with { Kind = VariationKind.Drift }));
        Assert.Null(Sameness.Asked(Plan, Plan.Variations[1]));
        Assert.Null(Sameness.Asked(Plan, Plan.Variations[1] with { Part = "P4" }));
    }

    [Fact]
    public void VariationsGoWithTheNameOfTheirSiteAndStayWhenItIsGone_SI5()
    {
        Assert.All(Plan.WithSite(0, new("Walker High")).Variations, one => Assert.Equal("Walker High", one.Site));
        Assert.Equal(Plan.Variations, Plan.WithoutSite(0).Variations);
    }

    [Fact]
    public void CollisionsAreToldOnceForEachPair_SI6() => Assert.Equal(
        ["District and University pull against each other: one counts graduates, the other credits", "Union pulls against District: every hour counts twice"],
        Collisions.Of(Plan).Select(collision => collision.Words));

    [Fact]
    public void WhoPulledAgainstAPartnerThatIsGoneKeepsItsWords_SI6()
    {
        Assert.Equal(new("Union", "hours", null, "every hour counts twice"), Plan.WithoutScorecard(0).Scorecards[1]);
        Assert.Equal("Board", Plan.WithScorecard(0, Plan.Scorecards[0] with { Partner = "Board" }).Scorecards[2].Against);
    }

    [Fact]
    public void ASoundPlanIsKept_SI7() => Assert.Empty(InitiativeRules.Check(Plan));

    [Theory]
    [InlineData("sites[0].trust")]
    [InlineData("variations[0].text")]
    [InlineData("variations[0].part")]
    [InlineData("variations[100].text")]
    [InlineData("scorecards[0].partner")]
    [InlineData("scorecards[0].against")]
    [InlineData("scorecards[0].measures")]
    [InlineData("scorecards[50].partner")]
    public void WhatCannotBeKeptIsRefusedWithASentence_SI7(string field)
    {
        var long1001 = new string('x', 1001);
        var refused = field switch
        {
            "sites[0].trust" => Plan with { Sites = [Plan.Sites[0] with { Trust = long1001 }] },
            "variations[0].text" => Plan with { Variations = [new("Walker", long1001)] },
            "variations[0].part" => Plan with { Variations = [new("Walker", "Its own way.", Part: "P9")] },
            "variations[100].text" => Plan with { Variations = [.. Enumerable.Repeat(Plan.Variations[0], 101)] },
            "scorecards[0].partner" => Plan with { Scorecards = [new(new string('x', 81), "graduation")] },
            "scorecards[0].against" => Plan with { Scorecards = [new("District", "graduation", "Nobody")] },
            "scorecards[0].measures" => Plan with { Scorecards = [new("District", " ")] },
            _ => Plan with { Scorecards = [.. Enumerable.Range(0, 51).Select(at => new Scorecard($"Partner {at}", "graduation"))] },
        };
        Assert.Equal([field], InitiativeRules.Check(refused).Select(problem => problem.Field));
    }

    [Fact]
    public void APartnerHasOneScorecardAndDoesNotPullAgainstItself_SI7() => Assert.Equal(
        ["scorecards[0].against", "scorecards[1].partner"],
        InitiativeRules.Check(Plan with { Scorecards = [new("District", "graduation", "District"), new("district ", "credits")] }).Select(problem => problem.Field));

    [Fact]
    public void AVariationNamesASiteThatIsOrWasInThePlan_SI7()
    {
        var stranger = Plan with { Variations = [new("Nowhere", "Its own way.")] };
        Assert.Equal(["variations[0].site"], Partnership.Strangers(stranger, Plan).Select(problem => problem.Field));
        Assert.Empty(Partnership.Strangers(stranger, stranger));
        Assert.Empty(Partnership.Strangers(Plan.WithoutSite(0), Plan));
        Assert.Empty(Partnership.Strangers(Plan, null));
    }

    [Fact]
    public void AMeetingIsHeldForALevelThatTheSitesAreOn_SI9()
    {
        Assert.Equal(["district", "college", "school"], Levels.Of(Plan));
        Assert.Equal(6, Levels.Of(Plan with { Sites = [] }).Count);
    }
}
