using PreMortem.Core.Register;

namespace PreMortem.Web.Register;

/// <summary>Which rows of the register to show; what is empty or unknown filters nothing (PG6).</summary>
public sealed record RegisterFilter(RiskStatus? Status = null, string? Site = null, string? Part = null, string? Text = null)
{
    public static RegisterFilter From(IQueryCollection query) => new(
        Enum.TryParse<RiskStatus>(query["status"], ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
        Typed(query, "site"),
        Typed(query, "part"),
        Typed(query, "text"));

    public bool Any => this != new RegisterFilter();

    /// <summary>The rows that pass, greatest concern first, then by number.</summary>
    public IReadOnlyList<Risk> Rows(IEnumerable<Risk> risks) =>
    [
        .. risks
            .Where(Passes)
            .OrderByDescending(risk => risk.Concern?.Picks ?? -1)
            .ThenBy(risk => risk.Number),
    ];

    private bool Passes(Risk risk) =>
        (Status is null || risk.Status == Status)
        && (Site is null || risk.Sites.Contains(Site) || risk.Reasons.Any(reason => reason.Site == Site))
        && (Part is null || risk.Parts.Contains(Part))
        && (Text is null || Words(risk).Any(words => words?.Contains(Text, StringComparison.OrdinalIgnoreCase) ?? false));

    private static IEnumerable<string?> Words(Risk risk) =>
    [
        risk.Id, risk.Title, risk.Cause, risk.Event, risk.Consequence,
        risk.Response.Action, risk.Response.Owner, risk.Response.Decider, risk.Response.EarlySign, risk.Response.Threshold, risk.Response.Watcher,
        risk.Response.IfState, risk.Response.IfBy, risk.Response.ThenMove,
        risk.Tension?.PoleA, risk.Tension?.PoleB,
        .. risk.Reasons.SelectMany(reason => (string[])[reason.Text, .. reason.Also]),
    ];

    private static string? Typed(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } typed ? typed : null;
}
