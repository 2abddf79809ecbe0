using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage.Moving;

/// <summary>Which tables are an installation, in an order that their references allow (PQ10).</summary>
internal static class Installation
{
    private const string OfARisk = "initiative_id, number";
    private const string InARisk = "initiative_id, number, position";

    private static readonly IReadOnlyList<(string Name, string Key)> InOrder =
    [
        ("initiative", "id"),
        ("plan_version", "initiative_id, version"),
        ("session", "code"),
        ("entry", "session, version"),
        ("risk", OfARisk),
        ("risk_part", InARisk),
        ("risk_reason", InARisk),
        ("risk_history", "id"),
        ("loose_reason", "session, kind, position"),
        ("register_change", "id"),
        ("share", "id"),
        ("note", "session"),
        ("reflection", "session"),
        ("own_failure_mode", "slug"),
        ("leader_key", "id"),
        ("asked", "id"),
        ("webhook", "id"),
        ("delivery", "id"),
    ];

    /// <summary>What belongs to one database or its servers and stays there. Of <c>secret</c> the leader key goes along by itself.</summary>
    private static readonly HashSet<string> Staying = new(["migration", "probe", "secret", "server", "presence", "holder"], StringComparer.Ordinal);

    /// <summary>Whether a copy fills it.</summary>
    public static bool IsFilled(string table) => table == "secret" || !Staying.Contains(table);

    /// <summary>The tables to copy. Both databases have the same ones with the same columns, and this program knows them all.</summary>
    /// <exception cref="SettingsProblem">They have not, so a copy could lose something.</exception>
    public static IReadOnlyList<Table> Between(Place from, Place to)
    {
        var (source, target) = (from.Tables(), to.Tables());
        foreach (var name in source.Keys.Concat(target.Keys).Concat(InOrder.Select(known => known.Name)).Except(Staying, StringComparer.Ordinal))
        {
            if (!source.TryGetValue(name, out var there) || !target.TryGetValue(name, out var here)
                || !there.Select(column => column.Name).Order(StringComparer.Ordinal).SequenceEqual(here.Select(column => column.Name).Order(StringComparer.Ordinal))
                || InOrder.All(known => known.Name != name))
            {
                throw new SettingsProblem($"The table “{name}” is not the same in {from.Name} and {to.Name}, so nothing was copied; bring both up to date with one program.");
            }
        }

        return [.. InOrder.Select(known => new Table(known.Name, known.Key, target[known.Name]))];
    }
}
