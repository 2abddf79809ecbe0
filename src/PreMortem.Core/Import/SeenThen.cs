using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>What the author of a file saw in a row that was changed since (IP5): the history tells what stood there before the first change after the file.</summary>
internal sealed class SeenThen
{
    private readonly Dictionary<(int Row, string Field), string?> _before = [];

    /// <param name="versions">At which version each row was when the file was written.</param>
    public SeenThen(Seq<RiskChange> history, IReadOnlyDictionary<int, int> versions)
    {
        foreach (var change in history)
        {
            if (versions.TryGetValue(change.Risk, out var seen) && change.Version > seen)
            {
                _before.TryAdd((change.Risk, change.Field), change.Before);
            }
        }
    }

    /// <summary>The field was changed after the file was written; <paramref name="value"/> is what its author saw.</summary>
    public bool ChangedSince(int row, string field, out string? value) => _before.TryGetValue((row, field), out value);
}
