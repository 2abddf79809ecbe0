using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>Parts of a theory of action: added, reworded, moved, taken out, brought back (TA8, TA10, TA11).</summary>
public static class TheoryPages
{
    public static void MapTheoryPages(this IEndpointRouteBuilder leaders)
    {
        var parts = leaders.MapGroup("/initiatives/{id}/parts");
        parts.MapPost("", Add);
        parts.MapPost("{part}", Reword);
        parts.MapPost("{part}/evidence", AddEvidence);
        parts.MapPost("{part}/up", (HttpContext http, string id, string part, IFormCollection _) => Move(http, id, part, up: true));
        parts.MapPost("{part}/down", (HttpContext http, string id, string part, IFormCollection _) => Move(http, id, part, up: false));
        parts.MapPost("{part}/retire", (HttpContext http, string id, string part, IFormCollection _) => Retire(http, id, part, retired: true));
        parts.MapPost("{part}/restore", (HttpContext http, string id, string part, IFormCollection _) => Retire(http, id, part, retired: false));
    }

    private static Task<IResult> Add(HttpContext http, string id, IFormCollection form)
    {
        var kind = new Draft(form).Choice<PartKind>("kind") ?? PartKind.Practice;
        var draft = new Draft(form, $"add-{kind}");
        return PlanChange.Save(http, id, draft, plan => plan.With(Read(draft, new Part("", kind, ""))), plan => $"#{plan.Theory.Last(part => part.Kind == kind).Id}");
    }

    private static Task<IResult> AddEvidence(HttpContext http, string id, string part, IFormCollection form)
    {
        var draft = new Draft(form, $"evidence-{part}");
        return PlanChange.Save(http, id, draft, plan => plan.With(new Part("", PartKind.Evidence, Words(draft), For: part)), _ => $"#{Uri.EscapeDataString(part)}");
    }

    private static Task<IResult> Reword(HttpContext http, string id, string part, IFormCollection form)
    {
        var draft = new Draft(form, part);
        return PlanChange.Save(http, id, draft, plan => plan.Changing(part, old => Read(draft, old)), plan => plan.Theory.Any(kept => kept.Id == part && kept.Retired)
            ? $"?done=saved-out&part={Uri.EscapeDataString(part)}"
            : $"?done=saved#{Uri.EscapeDataString(part)}");
    }

    private static Task<IResult> Move(HttpContext http, string id, string part, bool up) =>
        PlanChange.Save(http, id, null, plan => plan.Moving(part, up), _ => $"?done=moved&part={Uri.EscapeDataString(part)}#{Uri.EscapeDataString(part)}");

    private static Task<IResult> Retire(HttpContext http, string id, string part, bool retired) =>
        PlanChange.Save(http, id, null, plan => plan.Retiring(part, retired), _ => $"?done={(retired ? "retired" : "restored")}&part={Uri.EscapeDataString(part)}");

    private static string Words(Draft draft) => draft.Needed("text", Say("editor.needWords"), InitiativeRules.LongestText);

    /// <summary>What the form says of the part; the strand only where the form asked for it.</summary>
    private static Part Read(Draft draft, Part part)
    {
        var read = part with { Text = Words(draft), Strand = draft.Asks("strand") ? draft.Text("strand", InitiativeRules.LongestSite) : part.Strand };
        return part.Kind switch
        {
            PartKind.Practice => read with
            {
                Form = draft.Text("form", InitiativeRules.LongestText),
                Function = draft.Text("function", InitiativeRules.LongestText),
                MayDiffer = draft.Text("mayDiffer", InitiativeRules.LongestText),
                Core = draft.Ticked("core"),
                Coupling = draft.Choice<Coupling>("coupling"),
            },
            PartKind.Evidence => read with { For = draft.Text("for") },
            _ => read,
        };
    }
}
