using System.Net;
using PreMortem.Core.Register;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

public sealed class RegisterTableTests
{
    /// <summary>PG6</summary>
    [Fact]
    public async Task TheOrderIsSaidInTheHeaderAndTheCountAboveIt()
    {
        await using var shelf = await Shelf.With(new Risk(1, "One"), new Risk(2, "Two", Status: RiskStatus.Watching));

        var page = await shelf.Leader.Read($"{shelf.Page}?sort=-number&status=watching");

        Assert.Contains("aria-sort=\"descending\"", page, StringComparison.Ordinal);
        Assert.Contains("1 of 2 risks", page, StringComparison.Ordinal);
        Assert.Contains("Show all", page, StringComparison.Ordinal);
        Assert.Contains("href=\"" + shelf.Page + "?status=watching&amp;sort=number\"", page, StringComparison.Ordinal);
    }

    /// <summary>PG8</summary>
    [Fact]
    public async Task ARowTellsItsCauseItsResponseAndItsSigns()
    {
        var yesterday = DateOnly.FromDateTime(DateTime.Now).AddDays(-1);
        await using var shelf = await Shelf.With(
            new Risk(1, "Form over function", "nobody rehearsed it", "Homerooms pressed play.", "a lesson that changed nothing", Response: new(Action: "Rehearse", Owner: "Ana", TryBy: yesterday), Signs: [new("s", yesterday, "Walker")]),
            new Risk(2, "Done with", Response: new(Action: "Moved", TryBy: yesterday, Outcome: ResponseOutcome.Done)));

        var first = WebUtility.HtmlDecode(await shelf.Leader.Read($"{shelf.Page}/R1/row"));
        var second = await shelf.Leader.Read($"{shelf.Page}/R2/row");

        Assert.Contains("data-value=\"Homerooms pressed play.\">Homerooms pressed play</span>", first, StringComparison.Ordinal);
        Assert.Contains(", which led to", first, StringComparison.Ordinal);
        Assert.Contains(">overdue<", first, StringComparison.Ordinal);
        Assert.Contains(">Sign seen<", first, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", second, StringComparison.Ordinal);
        Assert.Contains(">done<", second, StringComparison.Ordinal);
    }

    /// <summary>PG2</summary>
    [Fact]
    public async Task HostileWordsStayWordsInCellsChoicesAndChanges()
    {
        const string Hostile = PagesFixture.Hostile;
        await using var shelf = await Shelf.With(new Risk(1, Hostile, Hostile, Hostile, Hostile, Parts: ["P1"], Sites: [Hostile], Response: new(Action: Hostile, Owner: Hostile, EarlySign: Hostile)));
        await shelf.Edit(1, new(Title: $"{Hostile} again"));

        var page = await shelf.Leader.Read($"{shelf.Page}?text={Uri.EscapeDataString(Hostile)}&owner={Uri.EscapeDataString(Hostile)}");

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("1 risk", page, StringComparison.Ordinal);
    }

    /// <summary>PG9: five hundred risks and five thousand reasons.</summary>
    [Fact]
    public async Task TheTableIsUsableWithFiveHundredRisks()
    {
        var reasons = string.Concat(Enumerable.Repeat("By the third lesson the minutes went to make-up tests. ", 4));
        await using var shelf = await Shelf.With(
        [
            .. Enumerable.Range(1, 500).Select(number => Samples.Risk(number) with
            {
                Reasons = [.. Enumerable.Range(1, 10).Select(reason => new RiskReason($"r{number}-{reason}", $"{reason} {reasons}", "Ana", "Walker", "teacher"))],
            }),
        ]);
        await shelf.Leader.Read(shelf.Page);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var page = await shelf.Leader.Read(shelf.Page);
        clock.Stop();

        Assert.Contains("<tr id=\"R500\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("By the third lesson the minutes", page[page.IndexOf("<table", StringComparison.Ordinal)..page.IndexOf("</table>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.True(page.Length < 3_000_000, $"The page has {page.Length} characters.");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"The page took {clock.Elapsed}.");
    }
}
