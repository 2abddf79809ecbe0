using System.Net;
using System.Xml.Linq;
using PreMortem.Core.Register;
using PreMortem.Web.Pictures;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Pictures;

/// <summary>PI2, PI3, PI4: the pictures as files, and on the page.</summary>
public sealed class PictureFilesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Distribution Before = new(12, 60, 74, 85, [0, 0, 0, 0, 0, 1, 2, 5, 2, 2]), After = new(11, 40, 51, 66, [0, 0, 0, 2, 3, 3, 2, 1, 0, 0]);

    private PictureFiles Files => pages.Server.Get<PictureFiles>();

    [Theory]
    [InlineData("concern", "R2 was picked by 11 of 14, likelihood 70–90%, impact “ends it”.")]
    [InlineData("theory", "The plan, if: P1; then: T1; because: M1; assuming: A1. Most risks are against P1: R1, R2. Nobody attacked M1, A1.")]
    [InlineData("confidence", "Fewer than three people said how sure they were.")]
    public async Task ARegistersPicturesAreFilesThatSayTheirFinding_PI3_PI4(string picture, string finding)
    {
        using var leader = pages.Server.Leader;
        var address = $"/initiatives/{pages.Plan}/register/{picture}.svg";
        var answer = await leader.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith($"-{picture}.svg", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        var drawn = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(finding, XElement.Parse(drawn).Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal(drawn, await leader.GetStringAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ThePageLinksItsPicturesAsFiles_PI4() =>
        Assert.Contains($"href=\"/initiatives/{pages.Plan}/register/concern.svg\"", await pages.Leader.Read($"/initiatives/{pages.Plan}/register"), StringComparison.Ordinal);

    [Fact]
    public async Task WithoutALeaderThereIsNoPictureOfARegister_PI4()
    {
        using var nobody = pages.Server.Anybody;
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"/initiatives/{pages.Plan}/register/concern.svg", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task ConfidenceIsTwoDistributions_PI2()
    {
        var picture = await Drawn(Files.Confidence(new(Before, After), PictureSize.Large));
        Assert.Equal(
            "Plan confidence before: median 74, the middle half between 60 and 85, 12 answers. Plan confidence after: median 51, the middle half between 40 and 66, 11 answers. The median went down by 23.",
            picture.Element(Svg + "desc")!.Value);
        Assert.Equal([5, 5], picture.Elements(Svg + "g").Select(row => row.Elements(Svg + "rect").Count()));
    }

    [Fact]
    public async Task BeforeAndAfterDifferByShadeAndWordWithoutAnyStyle_PI3()
    {
        var picture = await Drawn(Files.Confidence(new(Before, After), PictureSize.Small));
        Assert.Equal(["#ffffff", "#111111"], picture.Elements(Svg + "g").Select(row => row.Element(Svg + "circle")!.Attribute("fill")!.Value));
        Assert.Equal(["before", "after"], picture.Elements(Svg + "g").Select(row => row.Elements(Svg + "text").Last().Value));
    }

    /// <summary>Also PG2: what people typed is text in a picture too, and the file stays XML.</summary>
    [Theory]
    [InlineData("</svg><script>alert(1)</script>")]
    [InlineData("\u0000\u0001\u001b]0;\ufffe\ud83d\ude00 & \"quoted\"\nline two")]
    public async Task WhatWasTypedStaysText_PI4(string title)
    {
        var risk = new RatedRisk(1, title, new(5, 9, 30, 70, 20, 80, 9, [0, 0, 9, 0], 0, LeaderPicked: true), Top: true, LoneVoice: false);
        var picture = await Drawn(Files.Concern([risk], PictureSize.Large));
        Assert.Empty(picture.Descendants(Svg + "script"));
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value.StartsWith("R1 ", StringComparison.Ordinal));
    }

    /// <summary>PI7</summary>
    [Fact]
    public async Task AMapIsWellFormedWhateverWasTyped_PI7()
    {
        Core.Initiatives.Initiative plan = new(
            "Plan", "Aim", new DateOnly(2028, 6, 12),
            Theory: [new("P1", Core.Initiatives.PartKind.Practice, $"</svg><script>{new string('x', 500)}\u0000\ud83d\ude00", Core: true), new("E1", Core.Initiatives.PartKind.Evidence, "A \"study\" & more", For: "P1"), new("E2", Core.Initiatives.PartKind.Evidence, "Another", For: "P9")]);
        var picture = await Drawn(Files.Theory(plan, []));
        Assert.Empty(picture.Descendants(Svg + "script"));
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "shown by E1 A \"study\" & more");
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "E2 Another");
        Assert.DoesNotContain("attacked", picture.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanWithoutPartsHasAMapThatSaysSo_PI7() =>
        Assert.Equal("No part is written down yet.", (await Drawn(Files.Theory(new("Plan", "Aim", default), []))).Element(Svg + "desc")!.Value);

    private static async Task<XElement> Drawn(Task<byte[]> bytes)
    {
        using var stream = new MemoryStream(await bytes);
        return XElement.Load(stream);
    }
}
