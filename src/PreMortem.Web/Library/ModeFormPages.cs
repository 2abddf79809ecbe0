using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Pages;
using PreMortem.Web.Register;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Library;

/// <summary>A failure mode of one's own: begun, kept from a risk, changed (LB21, LB24).</summary>
internal static class ModeFormPages
{
    public static void MapModeForms(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/library/new", (string? initiative, string? risk, RegisterStore registers) => New(registers, initiative, risk, null));
        leaders.MapPost("/library/new", Add);
        leaders.MapGet("/library/{slug}/edit", IResult (string slug, LivingLibrary library) => library.Find(slug) is { } mode
            ? Page.Of<ModeFormPage>(new { mode.Mode, Of = mode, mode.Version })
            : Page.Missing(LibraryPages.NoSuchMode));
        leaders.MapPost("/library/{slug}/edit", Save);
    }

    private static IResult New(RegisterStore registers, string? initiative, string? risk, Draft? draft)
    {
        var from = Kept(registers, initiative, risk);
        if (from is null && (initiative ?? risk) is { Length: > 0 })
        {
            return Page.Missing(Say("modes.noRisk"));
        }

        var parameters = new { Mode = from?.Mode, From = from?.Risk, Initiative = initiative, Draft = draft };
        return draft is null ? Page.Of<ModeFormPage>(parameters) : Page.Again<ModeFormPage>(parameters);
    }

    private static async Task<IResult> Add(IFormCollection form, RegisterStore registers, LivingLibrary library)
    {
        var draft = new Draft(form);
        var (initiative, risk) = (draft["initiative"], draft["risk"]);
        var typed = ModeForm.Read(draft, "", order: 100);
        if (draft.Refused)
        {
            return New(registers, initiative, risk, draft);
        }

        (string, int)? from = Kept(registers, initiative, risk) is { } kept ? (initiative, kept.Risk.Number) : null;
        for (; ; )
        {
            // Somebody else can take the name at the same moment; then the next one is free.
            var slug = library.NewSlug(typed.Title);
            if (await library.Change([new(slug, 0, FailureModeFile.Write(typed with { Slug = slug }), Retired: false)], from))
            {
                return TypedResults.LocalRedirect($"/library/{slug}?done=added");
            }
        }
    }

    private static async Task<IResult> Save(string slug, IFormCollection form, LivingLibrary library)
    {
        if (library.Find(slug) is not { } mode)
        {
            return Page.Missing(LibraryPages.NoSuchMode);
        }

        var draft = new Draft(form);
        var version = LibraryPages.Version(form);
        var typed = ModeForm.Read(draft, slug, mode.Mode.Order);
        if (!draft.Refused && version == mode.Version)
        {
            if (await library.Change([new(slug, version, FailureModeFile.Write(typed), mode.Retired)]))
            {
                return TypedResults.LocalRedirect($"/library/{slug}?done=saved");
            }

            mode = library.Find(slug) ?? mode;
        }

        return Page.Again<ModeFormPage>(new
        {
            mode.Mode,
            Of = mode,
            mode.Version,
            Draft = draft,
            Late = version != mode.Version,
            Theirs = version == mode.Version ? [] : ModeForm.Differences(mode.Mode, typed),
        });
    }

    private static (FailureMode Mode, Risk Risk)? Kept(RegisterStore registers, string? initiative, string? risk) =>
        RiskNumber.Of(risk) is { } number && initiative is not null && registers.Read(initiative) is { Rehearsal: not true } register
            && register.Risks.FirstOrDefault(row => row.Number == number) is { } row
            ? (ModeFromRisk.Of(row, register.Initiative), row)
            : null;
}
