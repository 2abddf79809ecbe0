using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using PreMortem.Core.Export;
using PreMortem.Web.Export;

namespace PreMortem.Web.Tests.Export;

/// <summary>EX2 to EX4: whatever is typed into whatever field, the rendered register says it and nothing acts.</summary>
public sealed partial class MarkdownIsSafeTests
{
    private static readonly string[] Nasty =
    [
        "# h", "## R9 forged", "\n# h\n", "\n---\n", "\n===\n", "- x", "\n- x", "1. x", "\n1) x", "\na. x", "\n> q", "> [!NOTE]\n> x", "```\ncode\n```", "\n~~~\n", "`", "``", "*", "**b**", "_", "__x__", "a_b_c",
        "~~s~~", "[x](javascript:alert(1))", "![i](http://x/y.png)", "[r]: http://x", "\n[r]: http://x", "[^1]", "\n[^1]: n", "[ ] t", "<b>", "</li>", "<!-- c -->", "<script>alert(1)</script>", "<http://a.b>", "<?php ?>",
        "&amp;", "&lt;b&gt;", "&#0;", "&#x41;", "&copy", "|", "\n| a | b |\n|---|---|\n", "a | b\n--- | ---\n1 | 2", "\n:--\n", "\n+---+---+\n", "$a$", "$5", "cost ($5)", "5$", "$$x$$", "\n$$\nx\n$$", "^^^", "x^2^", "==m==", "++i++", "\"\"c\"\"",
        "{.cls #id}", ":::note\n:::", "\n:   def", "*[HTML]: abbr", "\n*[HTML]: abbr", "\\", "\\\\", "\\*", "\\\n", "\t", "    code", "\n    code", "\n\n\n", "\r\n", "\0", "\u001b[31m", "\u0085", "\u009b", "\u2028", "\v", "\f", "\u200b", "\ufeff", "\u00a0",
        "\u202e", "\u2066", "\u2067", "\u2069", "שלום", "مرحبا", "👩‍👩‍👧", "e\u0301", "\ud83d", "\udc00", "www.a_b.org/*x*", "https://x.org/a_b?c=d&e=f#g", "https://x.org/\\_~[", "mailto:a@b.org", "a@b.org", ":tada:", "@everyone", "#12", "R&D;", "%", "!", "...", "--", "'",
    ];

    /// <summary>The headings that are the writer's own; besides them only the one live risk has one.</summary>
    private static readonly string[] Sections =
    [
        "Theory of action", "Kind of work", "Scale", "Sites and partners", "Sites and levels", "What we changed", "Held tensions", "Parked", "Lone voices", "Sensed, not yet named", "Parts nobody attacked",
        "Could not pin down", "Commitments", "Feedback", "Reflection", "Retired", "Problems of practice", "Design factors", "How this was made",
    ];

    private static readonly MarkdownPipeline[] Readers =
    [
        new MarkdownPipelineBuilder().Build(),
        new MarkdownPipelineBuilder().UseAdvancedExtensions().Build(),
    ];

    private static Gen<string> Texts =>
        Gen.OneOf(
            Gen.Elements(Nasty),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
            Gen.Elements(Nasty).ListOf(5).Select(string.Concat),
            Gen.Elements(Nasty.Concat(["word", " ", "two words", "\n"])).ListOf(9).Select(string.Concat));

    [Fact]
    public void EachOfTheKnownNastyTextsIsSaidAndDoesNothing()
    {
        foreach (var text in Nasty)
        {
            IsSafe([text, $"word {text} word", $"{text}{text}"]);
        }
    }

    [Fact]
    public void WhateverIsTypedIsSaidAndDoesNothing() =>
        Prop.ForAll(Texts.ArrayOf(23).ToArbitrary(), texts =>
        {
            IsSafe(texts);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void ACardOfAThousandSignsIsSaid()
    {
        foreach (var sign in "[*_`>#<&|~\\($\"".Select(sign => new string(sign, 1000)))
        {
            IsSafe([sign]);
        }
    }

    private static void IsSafe(string[] texts)
    {
        var register = new TypedRegister(texts);
        var markdown = MarkdownExport.Write(register.Document);
        Assert.DoesNotMatch(Tag(), markdown);

        foreach (var html in Readers.Select(reader => Markdown.ToHtml(markdown, reader)).Append(RegisterPreview.Html(markdown)))
        {
            var tags = AnyTag().Matches(html).Where(tag => tag.Value[1] != '/').Select(tag => tag.Groups["name"].Value).ToList();
            Assert.Single(tags, "h1");
            var headings = Second().Matches(html).Select(heading => heading.Groups["text"].Value).ToList();
            Assert.Equal(tags.Count(tag => tag == "h2"), headings.Count);
            Assert.Single(headings, heading => heading.StartsWith("R1", StringComparison.Ordinal));
            Assert.All(headings, heading => Assert.True(heading.StartsWith("R1", StringComparison.Ordinal) || Sections.Contains(heading), heading));
            Assert.Equal(headings.Count, headings.Distinct(StringComparer.Ordinal).Count());
            string[] acted = [.. AnyTag().Matches(html).Where(tag => tag.Groups["name"].Value is not ("h1" or "h2" or "p" or "ul" or "li" or "strong" or "br" or "a" or "pre" or "code" or "div")).Select(tag => html[Math.Max(0, tag.Index - 40)..Math.Min(html.Length, tag.Index + 80)])];
            Assert.Empty(acted);
            Assert.InRange(tags.Count(tag => tag is "pre" or "div"), 0, 1);
            Assert.InRange(tags.Count(tag => tag == "code"), 0, 1);
            Assert.DoesNotMatch(OddLink(), html);
            var said = Plain(WebUtility.HtmlDecode(AnyTag().Replace(html, tag => tag.Groups["name"].Value is "a" or "strong" ? "" : " ")));
            foreach (var typed in register.Typed)
            {
                Assert.Contains(Plain(Shown(typed)), said, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>White space is one space, and the marks that hold a direction apart are not text.</summary>
    private static string Plain(string text) =>
        string.Join(' ', new string([.. text.Where(c => c is not (>= '\u2066' and <= '\u2069'))]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a reader is promised to see of a typed text (EX3).</summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\t' or '\n' or '\v' or '\f' or '\r' or 0x85 => shown.Append(' '),
                < 32 => shown.Append((char)(0x2400 + rune.Value)),
                127 => shown.Append('\u2421'),
                > 127 and < 160 => shown.Append($"⟨U+{rune.Value:X4}⟩"),
                _ => shown.Append(rune.ToString()),
            };
        }

        return shown.ToString();
    }

    [GeneratedRegex("<h2[^>]*>(?<text>.*?)</h2>", RegexOptions.Singleline, 1000)]
    private static partial Regex Second();

    [GeneratedRegex("<[A-Za-z/!?]", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("href=\"(?!https?:|mailto:)", RegexOptions.None, 1000)]
    private static partial Regex OddLink();

    [GeneratedRegex("</?(?<name>[a-z0-9]+)[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex AnyTag();
}
