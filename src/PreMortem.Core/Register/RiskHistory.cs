using System.Globalization;
using System.Text.Json;

namespace PreMortem.Core.Register;

/// <summary>What changed between two states of a register row, field by field (RG3).</summary>
public static class RiskHistory
{
    /// <param name="before">Null where the row is new.</param>
    /// <param name="who">Null in an anonymous room.</param>
    /// <param name="session">The meeting's code; null between meetings.</param>
    public static IEnumerable<RiskChange> Between(Risk? before, Risk after, DateTimeOffset at, string? who, string? session)
    {
        if (before is null)
        {
            yield return new(after.Number, at, who, session, "formed", null, after.Title);
        }

        var old = before is null ? [] : Fields(before).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        foreach (var (name, value) in Fields(after))
        {
            var was = old.GetValueOrDefault(name);
            if (was != value && (before is not null || (value is not null && name is not "title" and not "status")))
            {
                yield return new(after.Number, at, who, session, name, was, value);
            }
        }
    }

    private static IEnumerable<(string Name, string? Value)> Fields(Risk risk) =>
    [
        ("title", risk.Title),
        ("cause", Said(risk.Cause)),
        ("event", Said(risk.Event)),
        ("consequence", Said(risk.Consequence)),
        ("kind", Name(risk.Kind)),
        ("status", Name<RiskStatus>(risk.Status)),
        ("parts", Said(string.Join(", ", risk.Parts))),
        ("reasons", Said(string.Join(", ", risk.Reasons.Select(reason => reason.Id)))),
        ("concern", risk.Concern is { } concern ? string.Create(CultureInfo.InvariantCulture, $"{concern.Picks} of {concern.Turnout}") : null),
        ("response", Name(risk.Response.Kind)),
        ("action", risk.Response.Action),
        ("owner", risk.Response.Owner),
        ("decider", risk.Response.Decider),
        ("tryBy", Day(risk.Response.TryBy)),
        ("earlySign", risk.Response.EarlySign),
        ("threshold", risk.Response.Threshold),
        ("watcher", risk.Response.Watcher),
        ("ifState", risk.Response.IfState),
        ("ifBy", risk.Response.IfBy),
        ("thenMove", risk.Response.ThenMove),
        ("coupling", Name(risk.Response.Coupling)),
        ("tension", risk.Tension is { } tension ? $"{tension.PoleA} | {tension.PoleB} | {Day(tension.Revisit)}" : null),
        ("nextReview", Day(risk.NextReview)),
        ("retiredWhy", risk.RetiredWhy),
    ];

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;
}
