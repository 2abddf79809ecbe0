using System.Globalization;
using System.Text;
using CsvHelper;
using PreMortem.Core.Register;
using PreMortem.Web.Export;

namespace PreMortem.Web.Tests.Export;

public sealed class CsvExportTests
{
    // EX8
    [Fact]
    public void ARiskIsARowAndItsReasonsAreLinesOfACell()
    {
        var risk = new Risk(
            7, "Said \"basics, first\"", Status: RiskStatus.HeldTension, Parts: ["P1", "M2"],
            Reasons: [new RiskReason("a", "first; with, signs", Also: ["folded in"]), new RiskReason("b", "two\nlines")],
            Response: new Response(TryBy: new DateOnly(2027, 1, 15)));

        var row = Assert.Single(Rows(Register(risk)));

        Assert.Equal("R7", row["id"]);
        Assert.Equal("Said \"basics, first\"", row["title"]);
        Assert.Equal("held tension", row["status"]);
        Assert.Equal("P1; M2", row["threatens"]);
        Assert.Equal("2027-01-15", row["try by"]);
        Assert.Equal("first; with, signs\nfolded in\ntwo\nlines", row["reasons"]);
    }

    // EX8
    [Fact]
    public void WhatWasSeenTriedAndDecidedHasItsColumns()
    {
        var row = Rows(new TypedRegister(["word"]).Document)[0];

        Assert.Equal("2027-03-04; word; word", row["signs seen"]);
        Assert.Equal(["done", "2027-03-04", "word", "word", "adapt"], new[] { "outcome", "outcome on", "predict", "study", "decide" }.Select(name => row[name]));
        Assert.Equal("2027-03-04; 3 of 5; word; word", row["votes"]);
        Assert.Equal("1", row["version"]);
    }

    // EX8: what the papers add stands behind all that was there, so that no column of a spreadsheet moves.
    [Fact]
    public void WhatThePapersAddHasItsColumnsAtTheEnd()
    {
        var row = Rows(new TypedRegister(["word"]).Document)[0];

        Assert.Equal(
            [
                ("kind of work", "mixed"), ("scale", "ownership"), ("design factors", "complexity; supports"), ("already in place", "word"), ("how", "word"), ("how by", "2027-03-04"), ("pattern", "word"),
                ("takes hold at", "mental model"), ("what they live through", "word"), ("serves", "depth; spread"), ("led by", "word"), ("learning", "word"), ("carried by", "word"), ("consulted", "word"),
                ("can veto", "word"), ("whose evidence", "word"),
            ],
            row.SkipWhile(cell => cell.Key != "reasons").Skip(1).Select(cell => (cell.Key, (string)cell.Value)));
    }

    // EX8
    [Theory]
    [InlineData("safeguards")]
    [InlineData("how")]
    [InlineData("veto")]
    public void AnAddedCellThatWouldRunIsTextToo(string field)
    {
        const string Typed = "=HYPERLINK(\"http://x\")";
        var row = Assert.Single(Rows(Register(field switch
        {
            "safeguards" => new Risk(1, "a", Safeguards: Typed),
            "how" => new Risk(1, "a", Response: new(How: Typed)),
            _ => new Risk(1, "a", Response: new(Veto: Typed)),
        })));

        Assert.Equal($"'{Typed}", row[field switch { "safeguards" => "already in place", "how" => "how", _ => "can veto" }]);
    }

    // EX8
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1+cmd")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("\u00a0=1")]
    [InlineData("\n=1")]
    [InlineData("\u200b=1")]
    [InlineData("\ufeff\u200e @SUM(A1)")]
    [InlineData("\u001b=1")]
    public void ACellThatWouldRunIsText(string typed) =>
        Assert.Equal($"'{typed}", Assert.Single(Rows(Register(new Risk(1, typed))))["title"]);

    // EX8
    [Fact]
    public void TheFileSaysItsEncodingAndEndsItsLinesAsTheRuleAsks()
    {
        var text = CsvExport.Write(Register(new Risk(1, "é")));

        Assert.Equal([0xef, 0xbb, 0xbf], Encoding.UTF8.GetBytes(text)[..3]);
        Assert.StartsWith("\ufeffid,title,status,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    // EX8
    [Fact]
    public void RetiredRisksComeLast() =>
        Assert.Equal(["R2", "R1"], Rows(Register(new Risk(1, "a", Status: RiskStatus.Retired), new Risk(2, "b"))).Select(row => row["id"]));

    private static RegisterDocument Register(params Risk[] risks) =>
        new TypedRegister(["word"]).Document with { Risks = [.. risks] };

    private static List<IDictionary<string, object>> Rows(RegisterDocument register)
    {
        using var text = new StringReader(CsvExport.Write(register).TrimStart('\ufeff'));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row)];
    }
}
