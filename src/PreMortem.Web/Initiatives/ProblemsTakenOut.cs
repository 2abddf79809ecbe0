using System.Collections.Concurrent;
using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Initiatives;

/// <summary>Problems of practice that were taken out a moment ago, so that each can be put back (PB3). Kept by the running program for the last hundred.</summary>
public sealed class ProblemsTakenOut
{
    private const int Most = 100;

    private readonly ConcurrentQueue<TakenOut> _rows = new();

    /// <returns>The key under which it can be put back.</returns>
    public string Keep(string initiative, int at, ProblemOfPractice row)
    {
        var key = Guid.NewGuid().ToString("N");
        _rows.Enqueue(new(key, initiative, at, row));
        while (_rows.Count > Most)
        {
            _rows.TryDequeue(out _);
        }

        return key;
    }

    /// <summary>Null where it is not kept any more, or was never taken out of this plan.</summary>
    public TakenOut? Find(string initiative, string key) => _rows.FirstOrDefault(row => row.Key == key && row.Initiative == initiative);
}

/// <param name="At">Where it stood.</param>
public sealed record TakenOut(string Key, string Initiative, int At, ProblemOfPractice Row);
