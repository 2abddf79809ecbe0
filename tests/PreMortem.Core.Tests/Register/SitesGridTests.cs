using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

/// <summary>SG: where each risk came up, and where the sites do not agree.</summary>
public sealed class SitesGridTests
{
    private static readonly string[] Everywhere = ["Walker", "Cervantes", "Central office"];

    [Fact]
    public void AReasonPutsARiskAtItsSite_SG1()
    {
        var grid = Grid([Session("A")], Risk(1, Said("Walker"), Said("Walker"), Said("Central office")));
        Assert.Equal((CameUp.Here, 2), At(grid, 1, "Walker"));
        Assert.Equal((CameUp.Here, 1), At(grid, 1, "Central office"));
        Assert.Equal((CameUp.NotHere, 0), At(grid, 1, "Cervantes"));
    }

    [Fact]
    public void AnAnonymousMeetingGivesNoSiteAnything_SG1_VW3()
    {
        var grid = Grid([Session("A", anonymous: true)], Risk(1, Said(null), Said("Walker")));
        Assert.All(Everywhere, site => Assert.Equal((CameUp.Unknown, 0), At(grid, 1, site)));
        Assert.False(grid.Compares);
        Assert.Empty(GridFindings.Of(grid));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AMeetingHeldForASiteCountsForIt_SG1(bool anonymous)
    {
        var grid = Grid([Session("A", anonymous, "Cervantes")], Risk(1, Said(null), Said(null)));
        Assert.Equal((CameUp.Here, 2), At(grid, 1, "Cervantes"));
    }

    [Fact]
    public void AReasonCountsForTheMeetingItWasGivenIn_SG1()
    {
        var later = new RiskReason("late", "The coach was away.", Session: "B");
        var grid = Grid([Session("A"), Session("B", anonymous: true, "Walker")], Risk(1, Said("Cervantes"), later));
        Assert.Equal((CameUp.Here, 1), At(grid, 1, "Walker"));
    }

    /// <summary>Who reads by a share is not told the codes of open meetings.</summary>
    [Fact]
    public void MeetingsThatGoByOneNameGiveOnlyWhatHoldsForAll_SG1_VW3()
    {
        var grid = Grid([Session("A"), Session("A", anonymous: true, "Walker")], Risk(1, Said("Cervantes")));
        Assert.Equal(CameUp.Unknown, At(grid, 1, "Walker").CameUp);
        Assert.Equal(CameUp.Unknown, At(grid, 1, "Cervantes").CameUp);
    }

    [Fact]
    public void ASiteThatNobodyHeardIsNotCalledSilent_SG2()
    {
        var grid = Grid([Session("A") with { Sites = ["Walker", "Cervantes"] }], Risk(1, Said("Walker")));
        Assert.Equal((CameUp.Unknown, 0), At(grid, 1, "Central office"));
        Assert.Contains("What Central office sees is not on record.", GridFindings.Of(grid));
    }

    [Fact]
    public void WhatOneSiteAloneSeesIsSaid_SG5() =>
        Assert.Equal(["R1 and R2 came up at Walker only."], GridFindings.Of(Grid([Session("A")], Risk(1, Said("Walker")), Risk(2, Said("Walker")))));

    [Fact]
    public void WhatOneSiteDoesNotSeeIsSaid_SG5() =>
        Assert.Equal(["R1 came up everywhere but at Cervantes."], GridFindings.Of(Grid([Session("A")], Risk(1, Said("Walker"), Said("Central office")))));

    [Fact]
    public void WhatOneLevelAloneSeesIsSaid_SG5() =>
        Assert.Equal(
            ["R1 came up at district level only.", "R2 came up at school level only."],
            GridFindings.Of(Grid([Session("A")], Risk(1, Said("Central office")), Risk(2, Said("Walker"), Said("Cervantes")))));

    [Fact]
    public void ARiskThatEveryLevelSeesIsSaid_SG8() =>
        Assert.Equal(["R1 and R2 came up at every level."], GridFindings.Of(Grid([Session("A")], Risk(2, [.. Everywhere.Select(Said)]), Risk(1, [.. Everywhere.Select(Said)]))));

    [Fact]
    public void ALevelThatWasNotHeardIsNotCountedAsSeeing_SG8() => Assert.Equal(
        ["R1 came up at every level that was heard.", "What Teacher education sees is not on record."],
        GridFindings.Of(Grid([Session("A")], [.. Sites, new("Teacher education", "course")], Risk(1, [.. Everywhere.Select(Said)]))));

    [Fact]
    public void WhatALevelDoesNotSeeIsSaid_SG8() => Assert.Equal(
        ["Nobody at district level has R1."],
        GridFindings.Of(Grid([Session("A") with { Sites = ["Wheatley", .. Everywhere] }], [new("Wheatley", "school"), .. Sites], Risk(1, Said("Walker"), Said("Cervantes")))));

    /// <summary>School and program face each other (LC, figure 2): between them a difference is horizontal.</summary>
    [Theory]
    [InlineData("program", null, "Only the school side sees R1.")]
    [InlineData("school", "University", "Only Metro sees R1.")]
    public void WhatOneSideAloneSeesIsSaid_SG8(string level, string? organisation, string said) => Assert.Equal(
        [said],
        GridFindings.Of(Grid(
            [Session("A") with { Sites = ["Walker", "Cervantes", "Lab"] }],
            [new("Walker", "school", "Metro"), new("Cervantes", "school", "Metro"), new("Lab", level, organisation)],
            Risk(1, Said("Walker"), Said("Cervantes")))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AMeetingOfALevelHasAColumnOfItsLevel_SG7(bool anonymous)
    {
        var grid = Grid([Session("A", anonymous) with { Level = "district", Sites = [] }, Session("B") with { Sites = ["Walker"] }], Risk(1, Said(null), Said(null)), Risk(2, Said("Walker") with { Session = "B" }));
        Assert.Equal((CameUp.Here, 2), At(grid, 1, "district level"));
        Assert.Equal(CameUp.NotHere, At(grid, 2, "district level").CameUp);
        Assert.Contains("R1 came up at district level only.", GridFindings.Of(grid));
    }

    [Fact]
    public void WhatASiteOfTheLevelSaysStandsAtTheSite_SG7()
    {
        var district = Session("A") with { Level = "district", Sites = ["Central office"] };
        Assert.DoesNotContain(Grid([district], Risk(1, Said("Central office"))).Sites, column => column.IsLevel);

        var mixed = Grid([district with { Sites = ["Central office", "Walker"] }], Risk(1, Said("Central office")), Risk(2, Said("Walker")));
        Assert.Equal(CameUp.NotHere, At(mixed, 1, "district level").CameUp);
        Assert.Equal((CameUp.Here, 1), At(mixed, 2, "district level"));
        Assert.Equal((CameUp.Here, 1), At(mixed, 2, "Walker"));
    }

    [Fact]
    public void AVoteOfALevelIsTheRatingOfItsColumn_SG7()
    {
        var risk = Risk(1, Said(null)) with { Votes = [new("A", default, "district", null, Voted(3, 60, 80))] };
        var grid = Grid([Session("A", anonymous: true) with { Level = "district" }], risk);
        var column = grid.Sites.ToList().FindIndex(site => site.IsLevel);
        Assert.Equal((60, 80), (Row(grid, 1).Cells[column].Rating!.Low, Row(grid, 1).Cells[column].Rating!.High));
    }

    [Fact]
    public void ColumnsStandByOrganisationAndFromTheTopLevelDown_SG7() => Assert.Equal(
        ["Central office", "Walker", "College", "Lab", "Nowhere"],
        Grid([], (Seq<Site>)[new("Walker", "school", "Metro"), new("Nowhere"), new("Lab", "course", "University"), new("College", "college", "University"), new("Central office", "district", "Metro")]).Sites.Select(site => site.Name));

    [Fact]
    public void SitesThatAreNotOnRecordAreNamedTogether_SG5() =>
        Assert.Contains("What Central office and Cervantes see is not on record.", GridFindings.Of(Grid([Session("A") with { Sites = ["Walker"] }], Risk(1, Said("Walker")))));

    [Fact]
    public void RatingsFarApartDivideTheSites_SG4() =>
        Assert.Contains("R1 divides the sites: Walker 25%, Cervantes 80%.", GridFindings.Of(Grid([Session("A")], Rated(("Walker", 20, 30), ("Cervantes", 70, 90), ("Central office", 40, 60)))));

    [Fact]
    public void RangesThatDoNotTouchDivideTheSites_SG4() =>
        Assert.Equal("Walker 25%, Cervantes 45%", Assert.IsType<RatingsApart>(RatingsApart.Among([Group("Walker", 20, 30), Group("Cervantes", 40, 50)])).Words);

    [Fact]
    public void RangesThatTouchDoNotDivideTheSites_SG4() =>
        Assert.Null(RatingsApart.Among([Group("Walker", 20, 40), Group("Cervantes", 40, 60)]));

    [Fact]
    public void AVoteHeldForASiteIsItsRating_SG3()
    {
        var risk = Risk(1, Said("Walker")) with { Votes = [new("A", default, "school", "Walker", Voted(3, 60, 80)), new("B", default, "school", "Cervantes", Voted(2, 10, 20))] };
        var grid = Grid([Session("A")], risk);
        var ratings = grid.Sites.Zip(Row(grid, 1).Cells).ToDictionary(pair => pair.First.Name, pair => pair.Second.Rating);
        Assert.Equal((60, 80), (ratings["Walker"]!.Low, ratings["Walker"]!.High));
        Assert.Null(ratings["Cervantes"]);
    }

    [Fact]
    public void RetiredRisksAreLeftOut() =>
        Assert.Empty(Grid([Session("A")], Risk(1, Said("Walker")) with { Status = RiskStatus.Retired }).Rows);

    private static Seq<Site> Sites { get; } = [new("Walker", "school"), new("Cervantes", "school"), new("Central office", "district")];

    private static SitesGrid Grid(Seq<SessionSummary> sessions, params Risk[] risks) => Grid(sessions, Sites, risks);

    private static SitesGrid Grid(Seq<SessionSummary> sessions, Seq<Site> sites, params Risk[] risks) =>
        SitesGrid.Of(new("soar", new("SOAR", "", new DateOnly(2028, 6, 12), Sites: sites), sessions, [.. risks], [], []));

    private static SessionSummary Session(string code, bool anonymous = false, string? site = null) => new(
        code, new DateOnly(2026, 6, 12), "scaling", anonymous, null, site, 12, site is null ? [.. Everywhere] : [site], new(null, null), [], null, [], [], [], 9, 0, null, Closed: true);

    private static Risk Risk(int number, params RiskReason[] reasons) => new(number, $"Risk {number}", Reasons: [.. reasons], Session: "A");

    private static Risk Rated(params (string Site, int Low, int High)[] groups) => Risk(1, Said("Walker")) with
    {
        Concern = Voted(9, 30, 60) with { BySite = [.. groups.Select(group => Group(group.Site, group.Low, group.High))] },
    };

    private static Concern Voted(int raters, int low, int high) => new(5, 9, low, high, low, high, raters, [0, 3, 6, 0], 0, LeaderPicked: false);

    private static RatingGroup Group(string name, int low, int high) => new(name, 3, low, high, [0, 1, 2, 0]);

    private static RiskReason Said(string? site) => new("r", "The coach was away.", Site: site);

    private static GridRow Row(SitesGrid grid, int number) => grid.Rows.Single(row => row.Number == number);

    private static (CameUp CameUp, int Reasons) At(SitesGrid grid, int number, string site)
    {
        var cell = Row(grid, number).Cells[grid.Sites.Select(known => known.Name).ToList().IndexOf(site)];
        return (cell.CameUp, cell.Reasons);
    }
}
