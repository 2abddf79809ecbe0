using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data.Common;
using System.Security.Claims;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Access;

/// <summary>
/// Every key that is good now, in memory: asked by each request, read anew by <see cref="LeaderWatch"/>, because the command line
/// changes keys from another process (AC11).
/// </summary>
public sealed class LeaderKeys
{
    private readonly Settings _settings;
    private readonly DataFolder _folder;
    private readonly KeyStore _store;
    private readonly TimeProvider _clock;
    private readonly Secrets? _secrets;
    private readonly ConcurrentDictionary<string, DateOnly> _used = new(StringComparer.Ordinal);
    private volatile Ring _ring;

    internal LeaderKeys(Settings settings, DataFolder folder, KeyStore store, TimeProvider clock, Secrets? secrets)
    {
        (_settings, _folder, _store, _clock, _secrets) = (settings, folder, store, clock, secrets);
        _ring = new(LeaderKey.Of(settings, folder, secrets), store.All());
    }

    /// <summary>This installation's own key.</summary>
    public LeaderKey Installation => _ring.Own;

    /// <summary>The key in what somebody sent or typed; null where it is none, or not any more.</summary>
    public KnownKey? Find(string? typed) => _ring.Find(typed);

    /// <summary>The key that somebody signed in with; null where they did not, or it is not good any more.</summary>
    public KnownKey? Of(ClaimsPrincipal? user) => user?.Mark() is { } mark ? _ring.ByMark.GetValueOrDefault(mark) : null;

    /// <summary>Reads all keys anew. Where they cannot be read now, those that were known stay good: a disk in trouble puts no leader out.</summary>
    public void Refresh()
    {
        try
        {
            _ring = new(Own(), _store.All());
        }
        catch (DbException)
        {
            // Asked again in a second.
        }
    }

    /// <summary>Notes the day somebody led with a named key; written once a day. Leading goes on where it cannot be written.</summary>
    public async Task Used(KnownKey key)
    {
        var today = _clock.Today();
        if (key.Id == KnownKey.Installation || _used.GetValueOrDefault(key.Id) == today)
        {
            return;
        }

        try
        {
            _used[key.Id] = today;
            await _store.Used(key.Id, today);
        }
        catch (StorageUnavailable)
        {
            _used.TryRemove(key.Id, out _);
        }
    }

    private LeaderKey Own()
    {
        try
        {
            return _secrets is not null ? _settings.LeaderKey is null && _secrets.OwnLeaderKey() is { } shared && !_ring.Own.Is(shared) ? new(shared) : _ring.Own
                : _settings.LeaderKey is null && File.ReadAllText(_folder.LeaderKey).Trim() is { Length: > 0 } kept && !_ring.Own.Is(kept) ? new(kept) : _ring.Own;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return _ring.Own;
        }
    }

    private sealed class Ring
    {
        private readonly KnownKey _own;
        private readonly FrozenDictionary<string, KnownKey> _byHash;

        public Ring(LeaderKey own, IReadOnlyList<NamedKey> named)
        {
            Own = own;
            _own = new(KnownKey.Installation, null, own.Mark);
            _byHash = named.Where(key => key.Live).ToFrozenDictionary(key => key.KeyHash, key => new KnownKey(key.Id, key.Name, LeaderKey.MarkOf(key.KeyHash)), StringComparer.Ordinal);
            ByMark = _byHash.Values.Append(_own).ToFrozenDictionary(key => key.Mark, StringComparer.Ordinal);
        }

        public LeaderKey Own { get; }

        public FrozenDictionary<string, KnownKey> ByMark { get; }

        public KnownKey? Find(string? typed) => Own.Is(typed) ? _own : _byHash.GetValueOrDefault(LeaderKey.Hash(LeaderKey.In(typed)));
    }
}
