using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PreMortem.Web.Library;

/// <summary>Written Markdown as HTML for a page: raw HTML stays text, and no link runs a script (PG2).</summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsSafe(link.Url)))
        {
            link.Url = "";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)))
        {
            link.Url = "";
        }

        return document.ToHtml(Pipeline);
    }

    /// <summary>An address on this site, on the web, or of a mailbox; nothing else.</summary>
    private static bool IsSafe(string? url)
    {
        var scheme = (url ?? "").Split(':')[0];
        return scheme == url || scheme.AsSpan().IndexOfAny('/', '?', '#') >= 0 || scheme.ToLowerInvariant() is "http" or "https" or "mailto" or "";
    }
}
