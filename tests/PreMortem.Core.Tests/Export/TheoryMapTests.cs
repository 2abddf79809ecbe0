using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Export;

/// <summary>EX11</summary>
public sealed partial class TheoryMapTests
{
    private static readonly string[] Nasty =
    [
        "\"", "\"]", "\n", "\r\nR9[\"forged\"]", "`", "```", "#quot;", "#34;", "<b>", "-->", "|", "%%{init: {}}%%", "style a:b#1;", "end", "\\n", "$$x$$", "@{ shape: x }", "*b*", "1. x", "שלום", "\ud83d", "\0", "\u2028",
    ];

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(Nasty).ListOf(6).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements(Nasty.Append(" a word ")).ListOf(30).Select(string.Concat));

    [Fact]
    public void WhateverIsTypedStaysInsideItsNode() =>
        Prop.ForAll(Texts.ArrayOf(5).Where(texts => texts.Length == 5).ToArbitrary(), texts =>
        {
            var lines = Map(Plan(texts), [new Risk(1, texts[3], Parts: ["P1"]), new Risk(2, texts[4])]);
            return lines.Length == 15 && lines.All(line => Line().IsMatch(line));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void APartNobodyAttackedIsRoundAndSaysSo()
    {
        var lines = Map(Plan(["a", "b", "c"]), [new Risk(1, "Title", Parts: ["P1"])]);

        Assert.Contains("    P1[\"P1 a\"]", lines);
        Assert.Contains("    O1([\"O1 b, nobody attacked this\"])", lines);
        Assert.Contains("  R1 --x P1", lines);
        Assert.Contains("  E1 -.-> O1", lines);
        Assert.Contains("  practice --> outcome", lines);
    }

    [Fact]
    public void ALargeRegisterDrawsItsFirstRisksAndCountsTheOthers()
    {
        var lines = Map(Plan(["a", "b", "c"]), [.. Enumerable.Range(1, 500).Select(number => new Risk(number, "Title", Parts: ["P1"]))]);

        Assert.Equal(50, lines.Count(line => line.Contains("--x", StringComparison.Ordinal)));
        Assert.Equal("  others{{\"450 more risks in the list below\"}}", lines[^1]);
    }

    private static Initiative Plan(string[] texts) => new(
        "Plan", "", new DateOnly(2028, 6, 12),
        Theory: [new Part("P1", PartKind.Practice, texts[0]), new Part("O1", PartKind.Outcome, texts[1]), new Part("E1", PartKind.Evidence, texts[2], For: "O1")]);

    private static string[] Map(Initiative plan, Seq<Risk> risks)
    {
        var markdown = MarkdownExport.Write(SoarRegister.Empty with { Initiative = plan, Risks = risks });
        return markdown.Split("```mermaid\n")[1].Split("```\n")[0].TrimEnd('\n').Split('\n');
    }

    /// <summary>A node with one label between its own two quotation marks, an arrow, or a word of the form.</summary>
    [GeneratedRegex("""^( *[A-Za-z0-9]+ ?(\w+ )?[\[\](){}/]+"[^"`<>%&|\\*\r\n\u2028]*"[\[\](){}/]+|  \w+ (-->|-\.->|--x) \w+|  end|flowchart LR)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
