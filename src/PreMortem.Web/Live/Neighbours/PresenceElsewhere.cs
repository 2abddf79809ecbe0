using System.Collections.Concurrent;
using PreMortem.Core.Views;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>Who is in the rooms of this server, for the others, and who is in them at the others (PQ6).</summary>
internal sealed class PresenceElsewhere(ServerTable table, Func<IEnumerable<Room>> rooms)
{
    private readonly Gathering<string> _toRead = new();
    private readonly Gathering<string> _toLeave = new();
    private readonly ConcurrentDictionary<string, (Room Room, Presence People)> _own = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Code, string Server), Presence> _others = new();
    private volatile IReadOnlySet<string> _living = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>People came to a room of this server, or went from it.</summary>
    public void Hear(Room room, Presence own)
    {
        var known = _own.GetValueOrDefault(room.Code);
        if (known.Room != room)
        {
            _toRead.Add(room.Code);
        }

        if (known.Room != room || !ReferenceEquals(known.People, own))
        {
            _own[room.Code] = (room, own);
            _toLeave.Add(room.Code);
        }
    }

    /// <summary>People came to rooms at another server, or went from them.</summary>
    public void Look(IEnumerable<string> codes)
    {
        foreach (var code in codes.Where(_own.ContainsKey))
        {
            _toRead.Add(code);
        }
    }

    /// <summary>Nobody knows what others left, nor whether they still have what this one did.</summary>
    public void StartOver(string code)
    {
        _toRead.Add(code);
        _toLeave.Add(code);
    }

    /// <returns>Whether a server is gone that was there.</returns>
    public bool Know(IReadOnlySet<string> living, IEnumerable<string> codes)
    {
        if (living.SetEquals(_living))
        {
            return false;
        }

        var isAnyGone = !_living.IsSubsetOf(living);
        _living = living;
        foreach (var gone in _others.Keys.Where(key => !living.Contains(key.Server)))
        {
            _others.TryRemove(gone, out _);
        }

        codes.ToList().ForEach(_toRead.Add);
        return isAnyGone;
    }

    public Task Leave(CancellationToken stop) => _toLeave.Take(
        async codes =>
        {
            var there = codes.Select(_own.GetValueOrDefault).Where(known => known.Room is not null).ToList();
            await table.Leave([.. there.Select(known => known.Room.Code)], [.. there.Select(known => PresenceText.Write(known.People))], stop);
            await table.Say([.. Word.Write(table.Own, Word.Presence, there.Select(known => known.Room.Code))], stop);
        },
        stop);

    public Task Read(CancellationToken stop) => _toRead.Take(
        async codes =>
        {
            foreach (var (server, code, body) in await table.Others([.. codes], stop))
            {
                _others[(code, server)] = PresenceText.Read(body);
            }

            Tell(codes);
        },
        stop);

    /// <summary>Rooms that nobody is in here any more.</summary>
    public async Task LetGo(IReadOnlySet<string> running, CancellationToken stop)
    {
        string[] codes = [.. _own.Keys.Where(code => !running.Contains(code))];
        if (codes.Length == 0)
        {
            return;
        }

        await table.Clear(codes, stop);
        foreach (var code in codes)
        {
            _own.TryRemove(code, out _);
        }

        foreach (var other in _others.Keys.Where(other => codes.Contains(other.Code)))
        {
            _others.TryRemove(other, out _);
        }
    }

    private void Tell(IReadOnlyCollection<string> codes)
    {
        var asked = codes.ToHashSet(StringComparer.Ordinal);
        foreach (var room in rooms().Where(room => asked.Contains(room.Code)))
        {
            room.Beside([.. _others.Where(other => other.Key.Code == room.Code && _living.Contains(other.Key.Server)).Select(other => other.Value)]);
        }
    }
}
