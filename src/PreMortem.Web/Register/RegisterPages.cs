using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Web.Export;
using PreMortem.Web.Pages;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary>The register read, filtered, previewed, and its rows changed between meetings.</summary>
public static class RegisterPages
{
    private const string Gone = "There is no register at this address.";

    /// <summary>What leaders and those with a share read.</summary>
    public static void MapRegisterReading(this IEndpointRouteBuilder readers)
    {
        var register = readers.MapGroup("/initiatives/{id}/register");
        register.MapGet("", Show);
        register.MapGet("preview", Preview);
        register.MapGet("{risk}", (HttpContext http, string id, string risk) => Row(http, id, risk, new(Saved: http.Request.Query["done"] == "saved")));
    }

    public static void MapRegisterPages(this IEndpointRouteBuilder leaders) =>
        leaders.MapPost("/initiatives/{id}/register/{risk}", Save);

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

    private static async Task<IResult> Save(HttpContext http, string id, string risk, IFormCollection form, RegisterStore store, TimeProvider clock)
    {
        var draft = new Draft(form);
        var patch = RiskForm.Read(draft);
        if (draft.Refused || !TryNumber(risk, out var number))
        {
            return Row(http, id, risk, new(draft));
        }

        switch (await store.Edit(id, number, patch, "leader", clock.GetUtcNow()))
        {
            case EditResult.Edited:
                return TypedResults.LocalRedirect($"/initiatives/{id}/register/R{number}?done=saved");
            case EditResult.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    draft.Refuse(problem.Field, problem.Sentence);
                }

                return Row(http, id, risk, new(draft));
            case EditResult.Conflict conflict:
                return Row(http, id, risk, new(draft, Theirs: RiskForm.Differences(conflict.Now, draft)));
            case EditResult.InMeeting meeting:
                return Row(http, id, risk, new(draft, InMeeting: meeting.Code));
            default:
                return Page.Missing(Gone);
        }
    }

    private static IResult Row(HttpContext http, string id, string risk, Attempt attempt)
    {
        var store = http.RequestServices.GetRequiredService<RegisterStore>();
        if (!TryNumber(risk, out var number) || store.Read(id) is not { } document || document.Risks.FirstOrDefault(row => row.Number == number) is not { } found)
        {
            return Page.Missing("There is no risk with this number in the register.");
        }

        var parameters = new
        {
            Id = id,
            Plan = document.Initiative,
            Risk = found,
            History = store.History(id, number).To(http, id),
            ReadOnly = http.ReadsOnly(),
            attempt.Draft,
            attempt.Saved,
            attempt.InMeeting,
            Theirs = attempt.Theirs ?? [],
        };
        return attempt.Draft is null ? Page.Of<RiskPage>(parameters) : Page.Again<RiskPage>(parameters);
    }

    private static bool TryNumber(string risk, out int number)
    {
        number = 0;
        return risk is ['R' or 'r', ..] && int.TryParse(risk.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
    }

    /// <summary>What came of a save, for the page that follows it.</summary>
    private sealed record Attempt(Draft? Draft = null, bool Saved = false, string? InMeeting = null, IReadOnlyList<Difference>? Theirs = null);
}
