using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Initiatives;

/// <summary>One change to a plan from a form: made, checked, kept, and shown.</summary>
internal static class PlanChange
{
    /// <param name="draft">The form, which gets the refusals; null where nothing was typed.</param>
    /// <param name="then">What follows the initiative's address afterwards.</param>
    /// <param name="again">The page that shows a refused form; the initiative's own where null.</param>
    public static async Task<IResult> Save(
        HttpContext http,
        string id,
        Draft? draft,
        Func<Initiative, Initiative> change,
        Func<Initiative, string> then,
        Func<HttpContext, string, Draft, IResult>? again = null)
    {
        var store = http.RequestServices.GetRequiredService<InitiativeStore>();
        if (store.Find(id) is not { } plan)
        {
            return Page.Missing("There is no initiative at this address.");
        }

        var changed = change(plan);
        foreach (var problem in InitiativeRules.Check(changed))
        {
            draft?.Refuse(Field(problem.Field), problem.Sentence);
        }

        if (draft is { Refused: true })
        {
            return again is null ? InitiativePages.Show(http, id, draft) : again(http, id, draft);
        }

        await store.Update(id, changed, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        return TypedResults.LocalRedirect($"/initiatives/{id}{then(changed)}");
    }

    /// <summary>The field of the form behind a path such as <c>theory[2].text</c>; a list that is full is said beside its first field.</summary>
    private static string Field(string path) => path switch
    {
        "sites" => "name",
        "theory" => "text",
        _ => path[(path.LastIndexOf('.') + 1)..],
    };
}
