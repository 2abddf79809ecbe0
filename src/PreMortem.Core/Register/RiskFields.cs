using System.Globalization;
using System.Text.Json;

namespace PreMortem.Core.Register;

/// <summary>A row as the fields its history speaks of: named as in the JSON export, dates as ISO 8601, lists joined by a comma (RG1).</summary>
public static class RiskFields
{
    public static IReadOnlyList<(string Name, string? Value)> Of(Risk risk) =>
    [
        ("title", risk.Title),
        ("cause", Said(risk.Cause)),
        ("event", Said(risk.Event)),
        ("consequence", Said(risk.Consequence)),
        ("kind", Name(risk.Kind)),
        ("status", Name<RiskStatus>(risk.Status)),
        ("parts", Said(string.Join(", ", risk.Parts))),
        ("reasons", Said(string.Join(", ", risk.Reasons.Select(reason => $"{reason.Session}/{reason.Id}")))),
        ("concern", risk.Concern is { } concern ? string.Create(CultureInfo.InvariantCulture, $"{concern.Picks} of {concern.Turnout}") : null),
        ("response.kind", Name(risk.Response.Kind)),
        ("response.action", risk.Response.Action),
        ("response.owner", risk.Response.Owner),
        ("response.decider", risk.Response.Decider),
        ("response.tryBy", Day(risk.Response.TryBy)),
        ("response.earlySign", risk.Response.EarlySign),
        ("response.threshold", risk.Response.Threshold),
        ("response.watcher", risk.Response.Watcher),
        ("response.ifState", risk.Response.IfState),
        ("response.ifBy", risk.Response.IfBy),
        ("response.thenMove", risk.Response.ThenMove),
        ("response.coupling", Name(risk.Response.Coupling)),
        ("response.prediction", risk.Response.Prediction),
        ("response.studied", risk.Response.Studied),
        ("response.verdict", Name(risk.Response.Verdict)),
        ("response.outcome", Name(risk.Response.Outcome)),
        ("response.outcomeOn", Day(risk.Response.OutcomeOn)),
        ("signs", Said(string.Join("; ", risk.Signs.Select(Seen)))),
        ("tension.poleA", risk.Tension?.PoleA),
        ("tension.poleB", risk.Tension?.PoleB),
        ("tension.revisit", Day(risk.Tension?.Revisit)),
        ("nextReview", Day(risk.NextReview)),
        ("retiredWhy", risk.RetiredWhy),
        ("nature", Name(risk.Nature)),
        ("scale", Names(risk.Scale)),
        ("factors", Names(risk.Factors)),
        ("safeguards", risk.Safeguards),
        ("response.pattern", risk.Response.Pattern),
        ("response.leverage", Name(risk.Response.Leverage)),
        ("response.consulted", risk.Response.Consulted),
        ("response.veto", risk.Response.Veto),
        ("response.evidenceFrom", risk.Response.EvidenceFrom),
        ("response.carriedBy", risk.Response.CarriedBy),
        ("response.leads", risk.Response.Leads),
        ("response.learns", risk.Response.Learns),
        ("response.experience", risk.Response.Experience),
        ("response.how", risk.Response.How),
        ("response.howBy", Day(risk.Response.HowBy)),
        ("response.scale", Names(risk.Response.Scale)),
    ];

    private static string Seen(SignSeen sign) => string.Join(", ", new[] { Day(sign.On), sign.Where, sign.Note }.Where(word => !string.IsNullOrEmpty(word)));

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Names<T>(Seq<T> tags)
        where T : struct, Enum => Said(string.Join(", ", tags.Select(tag => Name<T>(tag))));

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;
}
