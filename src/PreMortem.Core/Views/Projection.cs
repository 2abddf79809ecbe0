using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>
/// What one audience was told last, and what differs now. Applied in order, its moves give what <see cref="View.Of"/> gives at once (VW6), for
/// the price of what changed (VW7). One thread at a time.
/// </summary>
public sealed class Projection(Audience audience)
{
    private readonly Told[] _told = [.. View.Sections.Select(_ => new Told())];
    private readonly Dictionary<string, long> _changedAt = new(StringComparer.Ordinal);
    private bool _whole;

    /// <summary>Goes to a session as it is now.</summary>
    /// <returns>What differs; null where nothing does.</returns>
    public Changes? Move(Session session, Presence presence)
    {
        var glance = new Glance(session, presence);
        var put = new Dictionary<string, object>(StringComparer.Ordinal);
        var drop = new List<string>();
        foreach (var (section, told) in View.Sections.Zip(_told))
        {
            var looksAt = section.LooksAt(glance);
            if (_whole || !looksAt.Equals(told.LookedAt))
            {
                told.LookedAt = null;
                Compare(section.Of(session, presence, audience), told.Records, put, drop);
                told.LookedAt = looksAt;
            }
        }

        foreach (var key in put.Keys.Concat(drop))
        {
            _changedAt[key] = session.Version;
        }

        if (_whole)
        {
            drop = [.. _changedAt.Keys.Where(key => !Holds(key))];
            _whole = false;
        }

        return put.Count == 0 && drop.Count == 0 ? null : new(session.Version, put, drop);
    }

    /// <summary>It is not known what arrived: the next move tells all of it, and drops whatever was ever told and is no more.</summary>
    public void StartOver() => _whole = true;

    /// <summary>All that stands, in no order.</summary>
    public IReadOnlyDictionary<string, object> Records() =>
        _told.SelectMany(told => told.Records).ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal);

    public bool Holds(string key) => Array.Exists(_told, told => told.Records.ContainsKey(key));

    /// <summary>What a client that was told of this version may lack (LV15).</summary>
    /// <param name="since">A version that this projection has passed.</param>
    public Changes Since(long since, long version)
    {
        var put = new Dictionary<string, object>(StringComparer.Ordinal);
        var drop = new List<string>();
        foreach (var (key, at) in _changedAt)
        {
            if (at >= since)
            {
                if (Array.Find(_told, told => told.Records.ContainsKey(key)) is { } told)
                {
                    put[key] = told.Records[key];
                }
                else
                {
                    drop.Add(key);
                }
            }
        }

        return new(version, put, drop);
    }

    private void Compare(IEnumerable<(string Key, ViewRecord Record)> now, Dictionary<string, ViewRecord> told, Dictionary<string, object> put, List<string> drop)
    {
        var standing = 0;
        var records = now as IReadOnlyCollection<(string Key, ViewRecord Record)> ?? [.. now];
        foreach (var (key, record) in records)
        {
            standing++;
            if (_whole || !told.TryGetValue(key, out var known) || !(ReferenceEquals(known, record) || known.Equals(record)))
            {
                told[key] = record;
                put[key] = record;
            }
        }

        if (told.Count > standing)
        {
            var kept = records.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
            var gone = told.Keys.Where(key => !kept.Contains(key)).ToList();
            gone.ForEach(key => told.Remove(key));
            drop.AddRange(gone);
        }
    }

    /// <summary>What a section said last, and what it had looked at.</summary>
    private sealed class Told
    {
        public object? LookedAt { get; set; }

        public Dictionary<string, ViewRecord> Records { get; } = new(StringComparer.Ordinal);
    }
}
