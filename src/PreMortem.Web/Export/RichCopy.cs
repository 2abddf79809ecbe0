using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Web.Api;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using PreMortem.Web.Register;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Export;

/// <summary>
/// A register or one risk as formatted text for documents and mail, with Markdown beside it for where only plain text goes (EX14): a page to
/// copy from, and for the page's script the same as JSON.
/// </summary>
internal static class RichCopy
{
    public static async Task<IResult> Register(HttpContext http, string id, RegisterStore store) => store.Read(id)?.To(http) is { } document
        ? Answer(http, document, null, await Table(http, document), MarkdownExport.Write(document))
        : Page.Missing(Spoken.Say("sharing.noRegister"));

    public static IResult Risk(HttpContext http, string id, string risk, RegisterStore store)
    {
        if (store.Read(id)?.To(http) is not { } document || RiskNumber.Of(risk) is not { } number || document.Risks.FirstOrDefault(row => row.Number == number) is not { } row)
        {
            return Page.Missing(Spoken.Say("sharing.noRisk"));
        }

        var markdown = MarkdownExport.Write(document, row);
        return Answer(http, document, row, RegisterPreview.Html(markdown), markdown);
    }

    private static IResult Answer(HttpContext http, RegisterDocument document, Risk? risk, string html, string markdown) =>
        http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json")
            ? Answers.Ok(new { html, plain = markdown })
            : Page.Of<CopyPage>(new { Document = document, Risk = risk, ReadOnly = http.ReadsOnly(), Html = html, Markdown = markdown });

    private static async Task<string> Table(HttpContext http, RegisterDocument document)
    {
        await using var renderer = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RichRegister.Document)] = document });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<RichRegister>(parameters)).ToHtmlString());
    }
}
