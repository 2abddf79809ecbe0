using System.Net;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Tests.Api;

namespace PreMortem.Web.Tests.Pages;

/// <summary>SI: the page of sites and partners.</summary>
public sealed class SitesPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private string Page => $"/initiatives/{pages.Plan}/sites";

    private string Partners => $"/initiatives/{pages.Plan}/partners";

    private string Variations => $"/initiatives/{pages.Plan}/variations";

    [Fact]
    public async Task ThePlanSaysItsSitesInOneLineThatLeadsHere_SI1() =>
        Assert.Contains($"Sites: <a href=\"{Page}\">", await pages.Leader.Read($"/initiatives/{pages.Plan}"), StringComparison.Ordinal);

    [Fact]
    public async Task ASiteIsRenamedWithItsVariationsAndRemovedWithoutThem_SI5()
    {
        var leader = pages.Leader;
        await leader.Send(Page, Page, ("name", "Hill"), ("level", "school"));
        var at = pages.Stored.Sites.ToList().FindIndex(site => site.Name == "Hill");
        await leader.Send(Page, Variations, ("site", "Hill"), ("text", "It begins in May."), ("kind", "legitimate"));
        await leader.Send(Page, $"{Page}/{at}", ("was", "Hill"), ("name", "Hill High"), ("trust", "They know each other."));
        Assert.Contains(pages.Stored.Variations, one => one is { Site: "Hill High", Kind: VariationKind.Legitimate });

        var form = Visitor.Forms().Matches(await leader.Read(Page)).First(form => form.Groups["action"].Value == $"{Page}/{at}").Value;
        await leader.Post($"{Page}/{at}/remove", ("__RequestVerificationToken", Token(form)), ("was", "Hill High"));
        Assert.DoesNotContain(pages.Stored.Sites, site => site.Name == "Hill High");
        Assert.Contains("<b>Hill High</b> (no longer a site of this plan): It begins in May.", await leader.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedFormKeepsItsWordsAndSaysWhy_SI7_PG3()
    {
        var unknown = await pages.Leader.Send(Page, Variations, ("site", "Nowhere"), ("text", "Its own <way>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        var page = await Visitor.Text(unknown);
        Assert.Contains("The plan has no such site.", page, StringComparison.Ordinal);
        Assert.Contains("Its own &lt;way&gt;", page, StringComparison.Ordinal);

        var nobody = await Visitor.Text(await pages.Leader.Send(Page, Partners, ("partner", "Board"), ("measures", "Votes"), ("against", "Nobody")));
        Assert.Contains("Not saved yet.", nobody, StringComparison.Ordinal);
        Assert.DoesNotContain(pages.Stored.Scorecards, card => card.Partner == "Board");
    }

    [Fact]
    public async Task AProgramIsRefusedWhatNamesNobody_SI7()
    {
        var stranger = pages.Stored with { Variations = [new("Nowhere", "Its own way.")] };
        var refused = await pages.Server.Leader.Put($"/api/initiatives/{pages.Plan}", stranger);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("The plan has no such site.", refused.Error("variations[0].site"));
    }

    /// <summary>PG2</summary>
    [Fact]
    public async Task WhatWasTypedStaysText_SI6()
    {
        await pages.Leader.Send(Page, Partners, ("partner", $"P {PagesFixture.Hostile}"), ("measures", PagesFixture.Hostile));
        var page = await pages.Leader.Read(Page);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains(PagesFixture.Hostile, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMeetingIsStartedForASiteAndItsLevel_SI9()
    {
        var page = await pages.Leader.Read($"/initiatives/{pages.Plan}?site=Walker&level=school");
        Assert.Contains("<option value=\"Walker\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"school\" selected>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"college\"", page, StringComparison.Ordinal);
    }

    private static string Token(string form)
    {
        var start = form.IndexOf("value=\"", form.IndexOf("__RequestVerificationToken", StringComparison.Ordinal), StringComparison.Ordinal) + 7;
        return form[start..form.IndexOf('"', start)];
    }
}
