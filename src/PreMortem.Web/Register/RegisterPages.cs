using PreMortem.Core.Export;
using PreMortem.Web.Export;
using PreMortem.Web.Pages;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary>The register read, filtered and previewed.</summary>
public static class RegisterPages
{
    private const string Gone = "There is no register at this address.";

    /// <summary>What leaders and those with a share read.</summary>
    public static void MapRegisterReading(this IEndpointRouteBuilder readers)
    {
        var register = readers.MapGroup("/initiatives/{id}/register");
        register.MapGet("", Show);
        register.MapGet("preview", Preview);
    }

    private static IResult Show(HttpContext http, string id, RegisterStore store, TimeProvider clock)
    {
        if (store.Read(id)?.To(http) is not { } document)
        {
            return Page.Missing(Gone);
        }

        var filter = RegisterFilter.From(http.Request.Query);
        return Page.Of<RegisterPage>(new { View = new RegisterView(document, filter, filter.Rows(document.Risks), clock.Today(), http.ReadsOnly()) });
    }

    private static IResult Preview(HttpContext http, string id, RegisterStore store)
    {
        if (store.Read(id)?.To(http) is not { } document)
        {
            return Page.Missing(Gone);
        }

        var markdown = MarkdownExport.Write(document);
        return Page.Of<PreviewPage>(new { Document = document, ReadOnly = http.ReadsOnly(), Markdown = markdown, Html = RegisterPreview.Html(markdown) });
    }
}
