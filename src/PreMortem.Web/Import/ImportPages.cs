using Microsoft.AspNetCore.Mvc;
using PreMortem.Core.Import;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Import;

/// <summary>Bringing a register back from a file: chosen, looked at, done, and undone (IP1 to IP8).</summary>
public static class ImportPages
{
    /// <summary>The largest file three times over, for a form may write a sign as three.</summary>
    private const int LongestForm = 3 * RegisterReader.MostBytes;

    public static void MapImportPages(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/initiatives/import", () => Page.Of<ImportPage>(new { }));
        leaders.MapGet("/initiatives/{id}/register/import", (HttpContext http, string id, RegisterStore store) => Begin(http, id, store));
        var import = leaders.MapGroup("").WithMetadata(new RequestSizeLimitAttribute(LongestForm)).WithFormOptions(valueLengthLimit: LongestForm, multipartBodyLengthLimit: LongestForm, bufferBodyLengthLimit: LongestForm);
        import.MapPost("/initiatives/import", (HttpContext http, IFormCollection form, RegisterImports imports) => Look(http, form, imports, null));
        import.MapPost("/initiatives/{id}/register/import", (HttpContext http, string id, IFormCollection form, RegisterImports imports) => Look(http, form, imports, id));
        import.MapPost("/initiatives/import/apply", (HttpContext http, IFormCollection form, RegisterImports imports) => Apply(http, form, imports));
        leaders.MapPost("/initiatives/{id}/register/import/undo", Undo);
    }

    private static IResult Begin(HttpContext http, string id, RegisterStore store)
    {
        if (store.Read(id) is not { } register)
        {
            return Page.Missing(Say("sharing.noRegister"));
        }

        var done = store.Changes(id).FirstOrDefault(change => http.Request.Query["done"] == change.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Page.Of<ImportPage>(new { Id = id, Name = register.Initiative.Name, Done = done, Asked = http.Request.Query["asked"].ToString() });
    }

    private static async Task<IResult> Look(HttpContext http, IFormCollection form, RegisterImports imports, string? into)
    {
        var (text, refusal) = form.Files.GetFile("file") is { Length: > 0 } file
            ? await ImportText.Read(file.OpenReadStream(), http.RequestAborted)
            : (form["text"].ToString(), null);
        refusal ??= string.IsNullOrWhiteSpace(text) ? Say("import.choose")
            : System.Text.Encoding.UTF8.GetByteCount(text) > RegisterReader.MostBytes ? ImportText.TooLong
            : null;
        return refusal is null
            ? Show(http, imports.Look(text!, into, Chosen(form)), text!, into)
            : Refused(http, new ImportLook.Wrong(refusal), into, null);
    }

    private static async Task<IResult> Apply(HttpContext http, IFormCollection form, RegisterImports imports)
    {
        var text = form["text"].ToString();
        var into = form["into"].ToString() is { Length: > 0 } id ? id : null;
        switch (await imports.Apply(text, into, Chosen(form), LeaderName.Of(http), form["seen"].ToString()))
        {
            case ImportResult.Added added:
                return TypedResults.LocalRedirect($"/initiatives/{added.Id}/register");
            case ImportResult.Applied { Change: { } change } applied:
                return TypedResults.LocalRedirect($"/initiatives/{applied.Look.Id}/register/import?done={change}");
            case ImportResult.Applied applied:
                return TypedResults.LocalRedirect($"/initiatives/{applied.Look.Id}/register/import?asked=nothing");
            case ImportResult.InMeeting open:
                return Refused(http, new ImportLook.Wrong(Say("import.inMeeting", ("code", JoinCode.Format(open.Code)))), into, text);
            case ImportResult.LookAgain again:
                return Show(http, again.Look, text, into, moved: true);
            default:
                return Page.Missing(Say("sharing.noRegister"));
        }
    }

    private static async Task<IResult> Undo(HttpContext http, string id, IFormCollection form, RegisterStore store, TimeProvider clock)
    {
        _ = long.TryParse(form["change"], System.Globalization.CultureInfo.InvariantCulture, out var change);
        return await store.Undo(id, change, LeaderName.Of(http), clock.GetUtcNow()) is Core.Register.EditResult.Applied
            ? TypedResults.LocalRedirect($"/initiatives/{id}/register/import?asked=undone")
            : TypedResults.LocalRedirect($"/initiatives/{id}/register/import?asked=changed");
    }

    private static IResult Show(HttpContext http, ImportLook look, string text, string? into, bool moved = false) => look switch
    {
        ImportLook.Wrong wrong => Refused(http, wrong, into, text),
        _ => Page.Of<ImportPreviewPage>(new { Look = look, Text = text, Into = into, Moved = moved }),
    };

    private static IResult Refused(HttpContext http, ImportLook.Wrong wrong, string? into, string? text) => Page.Again<ImportPage>(new
    {
        Id = into,
        Name = into is null ? null : http.RequestServices.GetRequiredService<InitiativeStore>().Find(into)?.Name,
        wrong.Problems,
        wrong.Own,
        Text = text,
    });

    private static HashSet<string> Chosen(IFormCollection form) => [.. form["take"].OfType<string>()];
}
