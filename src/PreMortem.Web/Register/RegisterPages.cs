using PreMortem.Core.Export;
using PreMortem.Web.Access;
using PreMortem.Web.Export;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Pages;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>The register read, filtered and previewed.</summary>
public static class RegisterPages
{
    /// <summary>What leaders and those with a share read.</summary>
    public static void MapRegisterReading(this IEndpointRouteBuilder readers)
    {
        var register = readers.MapGroup("/initiatives/{id}/register");
        register.MapGet("", Show);
        register.MapGet("preview", Preview);
        register.MapGet("copy", RichCopy.Register);
        register.MapGet("{risk}/copy", RichCopy.Risk);
    }

    private static IResult Show(HttpContext http, string id) => Shown(http, id, http.Request.Query["done"].ToString() switch
    {
        "settled" => new(Say("register.doneSettled")),
        "undone" => new(Say("register.doneUndone")),
        "signed" => new(Say("register.doneSigned", ("name", LeaderName.Of(http)))),
        _ => null,
    });

    /// <summary>The register's page, filtered as the address says.</summary>
    /// <param name="notice">What came of what was just asked.</param>
    internal static IResult Shown(HttpContext http, string id, Notice? notice, int status = StatusCodes.Status200OK)
    {
        var store = http.RequestServices.GetRequiredService<RegisterStore>();
        if (store.Read(id)?.To(http) is not { } document)
        {
            return Page.Missing(Say("register.gone"));
        }

        var today = http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var filter = RegisterFilter.From(http.Request.Query);
        var changed = filter.Order == RegisterOrder.Changed ? store.LastChanged(id) : null;
        var view = new RegisterView(document, filter, filter.Rows(document.Risks, today, changed), today, http.ReadsOnly())
        {
            Last = http.ReadsOnly() ? null : RegisterChanges.Of(http, id, filter),
            NewestPlan = http.ReadsOnly() ? null : http.RequestServices.GetRequiredService<InitiativeStore>().Newest(id)?.Version,
            Notice = notice,
            Refused = status != StatusCodes.Status200OK,
        };
        return Page.Of<RegisterPage>(new { View = view }, status);
    }

    private static IResult Preview(HttpContext http, string id, RegisterStore store)
    {
        if (store.Read(id)?.To(http) is not { } document)
        {
            return Page.Missing(Say("register.gone"));
        }

        var markdown = MarkdownExport.Write(document);
        return Page.Of<PreviewPage>(new { Document = document, ReadOnly = http.ReadsOnly(), Markdown = markdown, Html = RegisterPreview.Html(markdown) });
    }
}
