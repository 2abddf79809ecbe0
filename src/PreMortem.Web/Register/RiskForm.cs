using System.Globalization;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>The form of a row, read as a change to it. Its fields have the names they have in JSON; a field that was not sent stays as it was.</summary>
internal static class RiskForm
{
    /// <param name="stored">The row as it is; null where there is none.</param>
    /// <param name="today">The day of an outcome for which no day was given.</param>
    /// <param name="library">Where a pattern that was chosen is.</param>
    public static RiskPatch Read(Draft draft, Risk? stored, DateOnly today, TemplateLibrary library)
    {
        var status = draft.Choice<RiskStatus>("status");
        return new(
            int.TryParse(draft["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            Title: draft.Typed("title"),
            Cause: draft.Typed("cause"),
            Event: draft.Typed("event"),
            Consequence: draft.Typed("consequence"),
            Kind: draft.Chosen<FailureKind>("kind"),
            Status: draft.Chosen<RiskStatus>("status"),
            Parts: new(draft.All("parts")),
            Response: ResponseForm.Read(draft, stored?.Response ?? new(), today, library),
            Tension: ReadTension(draft, status),
            NextReview: draft.Day("nextReview"),
            RetiredWhy: draft.Typed("retiredWhy"),
            Nature: draft.Chosen<Nature>("nature"),
            Scale: draft.Ticks<ScaleDimension>("scale"),
            Factors: draft.Ticks<DesignFactor>("factors"),
            Safeguards: draft.Typed("safeguards"));
    }

    /// <summary>Each field whose stored words are not those typed here.</summary>
    public static IReadOnlyList<Difference> Differences(Risk now, Draft draft) =>
    [
        .. Stored(now)
            .Where(field => field.Name == "parts" || draft.Has(field.Name))
            .Select(field => new Difference(FieldNames.Read(field.Name), field.Value ?? "", Typed(draft, now, field.Name)))
            .Where(difference => !string.Equals(difference.Stored, difference.Typed, StringComparison.OrdinalIgnoreCase)),
    ];

    private static string Typed(Draft draft, Risk now, string field) => field switch
    {
        "parts" => string.Join(", ", draft.All("parts")),
        "scale" => string.Join(", ", draft.Ticks<ScaleDimension>("scale").Value ?? []),
        "factors" => string.Join(", ", draft.Ticks<DesignFactor>("factors").Value ?? []),
        "response.scale" => string.Join(", ", draft.All(field).Where(value => value.Length > 0)),
        "response.ifBy" => ResponseForm.By(draft, now.Response).Or(now.Response.IfBy) ?? "",
        _ => draft[field],
    };

    private static Edit<Tension> ReadTension(Draft draft, RiskStatus? status)
    {
        if (!draft.Has("tension.poleA") && !draft.Has("tension.poleB") && !draft.Has("tension.revisit"))
        {
            return default;
        }

        var (one, other, revisit) = (draft["tension.poleA"], draft["tension.poleB"], draft.Date("tension.revisit"));
        if (one.Length + other.Length == 0 && revisit is null)
        {
            return new(null);
        }

        if (status != RiskStatus.HeldTension)
        {
            return default;
        }

        if (revisit is null)
        {
            draft.Refuse("tension.revisit", Say("risk.sayWhen"));
        }

        return new Tension(one, other, revisit ?? default);
    }

    private static IEnumerable<(string Name, string? Value)> Stored(Risk risk) =>
    [
        ("title", risk.Title),
        ("cause", risk.Cause),
        ("event", risk.Event),
        ("consequence", risk.Consequence),
        ("kind", risk.Kind?.ToString()),
        ("nature", risk.Nature?.ToString()),
        ("scale", string.Join(", ", risk.Scale)),
        ("factors", string.Join(", ", risk.Factors)),
        ("safeguards", risk.Safeguards),
        ("parts", string.Join(", ", risk.Parts)),
        .. ResponseForm.Stored(risk.Response),
        ("status", risk.Status.ToString()),
        ("nextReview", risk.NextReview?.Iso()),
        ("tension.poleA", risk.Tension?.PoleA),
        ("tension.poleB", risk.Tension?.PoleB),
        ("tension.revisit", risk.Tension?.Revisit.Iso()),
        ("retiredWhy", risk.RetiredWhy),
    ];
}
