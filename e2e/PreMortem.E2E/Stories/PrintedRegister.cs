using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.E2E.Registers;

namespace PreMortem.E2E.Stories;

/// <summary>A long register on paper: every column of every row is there, whole (PP1, PP2, PP3).</summary>
public sealed class PrintedRegister(Browser browser) : Story(browser)
{
    /// <summary>Three rows of forty fit on a sheet, beside the theory, the picture and what the meetings left.</summary>
    private const int MostSheets = 22;

    private static readonly string[] Columns = ["#", "Risk", "Threatens", "Concern", "Response, owner, try by", "Early sign", "Status"];

    [Theory]
    [InlineData("A4", 842, 595)]
    [InlineData("Letter", 792, 612)]
    public async Task ALongRegisterIsPrintedWithEveryColumnAndNothingCutOff(string format, double width, double height)
    {
        Colours = ColorScheme.Dark;
        var leader = await ALeaderOf(await LongRegister.Into(Program), "");
        var sheets = await leader.Prints(format);

        Assert.InRange(sheets.Count, 10, MostSheets);
        Assert.All(sheets, sheet => Assert.Equal((width, height), (Math.Round(sheet.Paper.Right - 0.5), Math.Round(sheet.Paper.Top - 0.5))));
        Assert.Empty(sheets.SelectMany(sheet => sheet.Lost));

        foreach (var number in Enumerable.Range(1, LongRegister.Rows))
        {
            Assert.Single(sheets, sheet => sheet.Shows(LongRegister.SignOf(number)));
        }

        var table = sheets.Where(sheet => sheet.Shows("Signpost")).ToList();
        Assert.All(table, sheet => Assert.True(sheet.Shows(string.Concat(Columns).ToUpperInvariant()), $"Sheet {sheet.Number} has no header row."));
        Assert.True(table[^1].Shows(LongRegister.SignOf(LongRegister.Rows)));
        Assert.True(table[^1].Shows(LongRegister.LastStatus));
        Assert.DoesNotContain(sheets, sheet => sheet.Shows("http") || sheet.Shows("Review now") || sheet.Shows("Show all"));
    }

    /// <summary>A row that is cut in two would have its sign on one sheet and its reasons on the next.</summary>
    [Fact]
    public async Task NoRowIsSplitBetweenTwoSheets()
    {
        var leader = await ALeaderOf(await LongRegister.Into(Program), "");
        foreach (var sheet in await leader.Prints("A4"))
        {
            Assert.Equal(Count(sheet.Text, "Signpost"), Count(sheet.Text, "1reason·"));
        }
    }

    [Theory]
    [InlineData("/R40", 1)]
    [InlineData("/preview", 30)]
    public async Task ARiskAndThePreviewArePrintedUprightAndWhole(string page, int most)
    {
        var leader = await ALeaderOf(await LongRegister.Into(Program), page);
        var sheets = await leader.Prints("A4");
        Assert.InRange(sheets.Count, 1, most);
        Assert.All(sheets, sheet => Assert.False(sheet.Landscape));
        Assert.Empty(sheets.SelectMany(sheet => sheet.Lost));
        Assert.Contains(sheets, sheet => sheet.Shows(LongRegister.SignOf(LongRegister.Rows)));
        Assert.DoesNotContain(sheets, sheet => sheet.Shows("Save R40") || sheet.Shows("Copy as text"));
    }

    private async Task<Leader> ALeaderOf(string initiative, string page)
    {
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.Opens($"/initiatives/{initiative}/register{page}");
        return leader;
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
