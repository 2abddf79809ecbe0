using System.Globalization;
using System.Text.Json;

namespace PreMortem.Core.Register;

/// <summary>The difference between two states of a row, as its history tells it (RG1).</summary>
public static class RiskChanges
{
    /// <summary>One change for every field that is different, named as in the JSON export; dates are ISO 8601, lists joined by a comma.</summary>
    public static Seq<RiskChange> Between(Risk before, Risk after, string? who, DateTimeOffset at, string? session = null) =>
        Fields(before)
            .Zip(Fields(after), (old, now) => (old.Field, Before: old.Value, After: now.Value))
            .Where(pair => pair.Before != pair.After)
            .Select(pair => new RiskChange(after.Number, at, who, session, pair.Field, pair.Before, pair.After))
            .ToSeq();

    private static IEnumerable<(string Field, string? Value)> Fields(Risk risk) =>
    [
        ("title", risk.Title),
        ("cause", risk.Cause),
        ("event", risk.Event),
        ("consequence", risk.Consequence),
        ("kind", Name(risk.Kind)),
        ("status", Name<RiskStatus>(risk.Status)),
        ("parts", string.Join(", ", risk.Parts)),
        ("response.kind", Name(risk.Response.Kind)),
        ("response.action", risk.Response.Action),
        ("response.owner", risk.Response.Owner),
        ("response.decider", risk.Response.Decider),
        ("response.tryBy", Date(risk.Response.TryBy)),
        ("response.earlySign", risk.Response.EarlySign),
        ("response.threshold", risk.Response.Threshold),
        ("response.watcher", risk.Response.Watcher),
        ("response.ifState", risk.Response.IfState),
        ("response.ifBy", risk.Response.IfBy),
        ("response.thenMove", risk.Response.ThenMove),
        ("response.coupling", Name(risk.Response.Coupling)),
        ("tension.poleA", risk.Tension?.PoleA),
        ("tension.poleB", risk.Tension?.PoleB),
        ("tension.revisit", Date(risk.Tension?.Revisit)),
        ("nextReview", Date(risk.NextReview)),
        ("retiredWhy", risk.RetiredWhy),
    ];

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } set ? JsonNamingPolicy.CamelCase.ConvertName(set.ToString()) : null;

    private static string? Date(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
