using System.Globalization;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Register;

/// <summary>The form of a row, read as a change to it. Its fields have the names they have in JSON.</summary>
internal static class RiskForm
{
    public static RiskPatch Read(Draft draft)
    {
        var status = draft.Choice<RiskStatus>("status");
        return new(
            int.TryParse(draft["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            Title: draft["title"],
            Cause: draft["cause"],
            Event: draft["event"],
            Consequence: draft["consequence"],
            Kind: draft.Choice<FailureKind>("kind"),
            Status: status,
            Parts: new(draft.All("parts")),
            Response: ReadResponse(draft),
            Tension: ReadTension(draft, status),
            NextReview: draft.Date("nextReview"),
            RetiredWhy: draft["retiredWhy"]);
    }

    /// <summary>Each field whose stored words are not those typed here.</summary>
    public static IReadOnlyList<Difference> Differences(Risk now, Draft draft) =>
    [
        .. Stored(now)
            .Select(field => new Difference(FieldNames.Read(field.Name), field.Value ?? "", field.Name == "parts" ? string.Join(", ", draft.All("parts")) : draft[field.Name]))
            .Where(difference => !string.Equals(difference.Stored, difference.Typed, StringComparison.OrdinalIgnoreCase)),
    ];

    private static Core.Edit<ResponsePatch> ReadResponse(Draft draft) => new ResponsePatch(
        draft.Choice<ResponseKind>("response.kind"),
        draft["response.action"],
        draft["response.owner"],
        draft["response.decider"],
        draft.Date("response.tryBy"),
        draft["response.earlySign"],
        draft["response.threshold"],
        draft["response.watcher"],
        draft["response.ifState"],
        draft["response.ifBy"],
        draft["response.thenMove"],
        draft.Choice<ResponseCoupling>("response.coupling"));

    private static Core.Edit<Tension> ReadTension(Draft draft, RiskStatus? status)
    {
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
            draft.Refuse("tension.revisit", "Say when to look at it again.");
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
        ("parts", string.Join(", ", risk.Parts)),
        ("response.earlySign", risk.Response.EarlySign),
        ("response.threshold", risk.Response.Threshold),
        ("response.watcher", risk.Response.Watcher),
        ("response.action", risk.Response.Action),
        ("response.owner", risk.Response.Owner),
        ("response.decider", risk.Response.Decider),
        ("response.tryBy", risk.Response.TryBy?.Iso()),
        ("response.kind", risk.Response.Kind?.ToString()),
        ("response.coupling", risk.Response.Coupling?.ToString()),
        ("response.ifState", risk.Response.IfState),
        ("response.ifBy", risk.Response.IfBy),
        ("response.thenMove", risk.Response.ThenMove),
        ("status", risk.Status.ToString()),
        ("nextReview", risk.NextReview?.Iso()),
        ("tension.poleA", risk.Tension?.PoleA),
        ("tension.poleB", risk.Tension?.PoleB),
        ("tension.revisit", risk.Tension?.Revisit.Iso()),
        ("retiredWhy", risk.RetiredWhy),
    ];
}
