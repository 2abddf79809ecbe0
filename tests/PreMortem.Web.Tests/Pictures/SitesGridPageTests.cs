using System.Net;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Pictures;

/// <summary>SG6: the grid of sites by risks on the register's page.</summary>
public sealed class SitesGridPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task TheGridIsATableThatNamesSitesAndRisks_SG6()
    {
        var grid = await Grid();
        Assert.Contains("<th scope=\"col\"><bdi>Walker</bdi><span class=\"level\">school</span></th>", grid, StringComparison.Ordinal);
        Assert.Equal(2, grid.Split("<th scope=\"row\">").Length - 1);
        Assert.Contains("tabindex=\"0\"", grid, StringComparison.Ordinal);
    }

    /// <summary>Also PG2.</summary>
    [Fact]
    public async Task WhatWasTypedStaysTextInTheGrid_SG6()
    {
        var grid = await Grid();
        Assert.DoesNotContain("<script", grid, StringComparison.Ordinal);
        Assert.Contains(PagesFixture.Hostile, WebUtility.HtmlDecode(grid), StringComparison.Ordinal);
    }

    private async Task<string> Grid()
    {
        var page = await pages.Leader.Read($"/initiatives/{pages.Plan}/register");
        var from = page[page.IndexOf("class=\"stack sites\"", StringComparison.Ordinal)..];
        return from[..from.IndexOf("</section>", StringComparison.Ordinal)];
    }
}
