using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PreMortem.Web.Export;

/// <summary>Markdown as HTML for a page (EX9): no raw HTML, links only to web and mail addresses, which search engines do not follow; other links and pictures leave their words.</summary>
public static class RegisterPreview
{
    private const string Distant = "nofollow noopener";

    private const string MapStandsHere = "(Here the file holds a map of the plan with its risks. GitHub and other readers of Mermaid draw it.)";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().Build();

    public static string Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var map in document.Descendants<FencedCodeBlock>().Where(block => block.Info == "mermaid").ToList())
        {
            map.Parent![map.Parent.IndexOf(map)] = new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(MapStandsHere)) };
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !Leads(link.Url))
            {
                link.ReplaceBy(new ContainerInline());
                continue;
            }

            link.GetAttributes().AddPropertyIfNotExist("rel", Distant);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !Leads(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
                continue;
            }

            link.GetAttributes().AddPropertyIfNotExist("rel", Distant);
        }

        return document.ToHtml(Pipeline);
    }

    private static bool Leads(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
}
