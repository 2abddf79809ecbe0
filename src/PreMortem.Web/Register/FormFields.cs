using PreMortem.Core;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Register;

/// <summary>Fields of a form as fields of a patch: one that was not sent is left as it was, one that was sent empty is cleared.</summary>
internal static class FormFields
{
    public static bool Has(this Draft draft, string field) => draft.All(field).Count > 0;

    public static Edit<string> Typed(this Draft draft, string field) => draft.Has(field) ? new(draft[field]) : default;

    public static Edit<DateOnly?> Day(this Draft draft, string field) => draft.Has(field) ? new(draft.Date(field)) : default;

    /// <summary>Ticked boxes; one that holds nothing says that they were on the page, so that none ticked clears.</summary>
    public static Edit<IReadOnlyList<T>> Ticks<T>(this Draft draft, string field)
        where T : struct, Enum =>
        draft.Has(field) ? new([.. Enum.GetValues<T>().Where(value => draft.All(field).Contains(value.ToString(), StringComparer.OrdinalIgnoreCase))]) : default;

    public static Edit<T?> Chosen<T>(this Draft draft, string field)
        where T : struct, Enum => draft.Has(field) ? new(draft.Choice<T>(field)) : default;
}
