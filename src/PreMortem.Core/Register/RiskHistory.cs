namespace PreMortem.Core.Register;

/// <summary>What changed between two states of a register row, a line for each field that became different (RG1, RG3).</summary>
public static class RiskHistory
{
    /// <param name="before">Null where the row is new.</param>
    /// <param name="who">Null in an anonymous room.</param>
    /// <param name="session">The meeting's code; null between meetings.</param>
    public static IEnumerable<RiskChange> Between(Risk? before, Risk after, DateTimeOffset at, string? who, string? session)
    {
        if (before is null)
        {
            yield return new(after.Number, at, who, session, "formed", null, after.Title, after.Version);
        }

        var old = before is null ? [] : RiskFields.Of(before).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        foreach (var (name, value) in RiskFields.Of(after))
        {
            var was = old.GetValueOrDefault(name);
            if (was != value && (before is not null || (value is not null && name is not "title" and not "status")))
            {
                yield return new(after.Number, at, who, session, name, was, value, after.Version);
            }
        }
    }
}
