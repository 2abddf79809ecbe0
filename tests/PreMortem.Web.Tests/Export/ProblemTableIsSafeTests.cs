using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Export;

namespace PreMortem.Web.Tests.Export;

/// <summary>EX2, MF13: whatever is typed into a cell stays in its cell, in readers that know tables.</summary>
public sealed partial class ProblemTableIsSafeTests
{
    public static TheoryData<string> Nasty =>
    [
        "|", "a | b", "\\|", "\\", "\\\\", "a \\", "| --- |", "---", ":-:", "`|`", "``", "**b**", "<b>", "<script>alert(1)</script>", "&#124;", "[x](javascript:alert(1))", "https://x.org/a|b", "# h", "- x", "$a|b$", "==|==", "{.cls}", "\u202e|", "שלום | x", "\"|\"",
    ];

    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().UseEmphasisExtras().Build();

    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Theory]
    [MemberData(nameof(Nasty))]
    public void WhatIsTypedIntoACellStaysThere(string text)
    {
        var markdown = MarkdownExport.Write(new("plan-1", new Initiative("Discourse", "Students reason aloud.", new DateOnly(2028, 6, 12), Problems: [new(text, text, $"word {text} word", text), new("Last")]), [], [], [], []));

        foreach (var html in new[] { Markdown.ToHtml(markdown, GitHub), Markdown.ToHtml(markdown, Everything), RegisterPreview.Html(markdown) })
        {
            var cells = Cell().Matches(html).Select(cell => Bare(cell.Groups["text"].Value)).ToList();
            Assert.Equal(8, cells.Count);
            Assert.Equal([Shown(text), Shown(text), $"word {Shown(text)} word", Shown(text), "Last", "", "", ""], cells);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Without tags, and without the marks that hold directions apart.</summary>
    private static string Bare(string html) => Shown(WebUtility.HtmlDecode(Tag().Replace(html, "")));

    private static string Shown(string text) => string.Concat(text.Where(sign => sign is not ('\u2068' or '\u2069'))).Trim();

    [GeneratedRegex("<td[^>]*>(?<text>.*?)</td>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
