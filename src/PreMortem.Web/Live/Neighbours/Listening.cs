using Npgsql;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>
/// What other servers say, heard on a connection of its own and taken in here: each word goes to the rooms, to the people in them or to whoever
/// keeps what it is about. What was said while nobody listened is looked for in the database (PQ5, PQ23).
/// </summary>
internal sealed class Listening(ServerTable table, PresenceElsewhere people, IServiceProvider program)
{
    // They know who listens, so they are asked for when they are needed.
    private readonly Lazy<Rooms> _rooms = new(program.GetRequiredService<Rooms>);
    private readonly Lazy<IReadOnlyList<IHearing>> _hearings = new(() => [.. program.GetServices<IHearing>()]);
    private readonly Gathering<string> _changed = new();

    /// <summary>Something is to be read again, as if another server had said so.</summary>
    public void Changed(string what) => _changed.Add(what);

    /// <summary>Anything may have been missed: whoever keeps something looks anew.</summary>
    public void TellOfAnything() => Tell(Word.Changed, []);

    /// <summary>Whoever keeps it reads it, again until it could be read; and the line on which others are heard waits for nobody's reading (PQ23).</summary>
    public Task TakeInWhatChanged(CancellationToken stop) => _changed.Take(
        of =>
        {
            Tell(Word.Changed, [.. of]);
            return Task.CompletedTask;
        },
        stop);

    /// <summary>Hears what others say until the line breaks.</summary>
    public async Task Listen(CancellationToken stop)
    {
        table.ForgetBroken();
        await using var connection = await table.Listen(stop);
        connection.Notification += (_, said) => Hear(said);
        LookEverywhere();
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    private void Hear(NpgsqlNotificationEventArgs said)
    {
        if (Word.Read(said.Payload) is not { } word || word.From == table.Own)
        {
            return;
        }

        switch (word.About)
        {
            case Word.Grew:
                var grown = word.Of.ToHashSet(StringComparer.Ordinal);
                foreach (var room in _rooms.Value.Running.Where(room => grown.Contains(room.Code)))
                {
                    room.Look();
                }

                break;
            case Word.Presence:
                people.Look(word.Of);
                break;
            case Word.PutOut:
                foreach (var code in word.Of)
                {
                    _ = _rooms.Value.PutOutHere(code);
                }

                break;
            case Word.Changed:
                foreach (var what in word.Of)
                {
                    _changed.Add(what);
                }

                break;
            default:
                Tell(word.About, word.Of);
                break;
        }
    }

    /// <summary>Nobody knows what was said meanwhile, and a PostgreSQL that was killed has forgotten who is where.</summary>
    private void LookEverywhere()
    {
        foreach (var room in _rooms.Value.Running)
        {
            _ = LookAnew(room);
            people.StartOver(room.Code);
        }

        TellOfAnything();
    }

    /// <summary>That a log was rewritten may be among what was not heard; only that of a meeting that ended is, and it may have ended meanwhile.</summary>
    private async Task LookAnew(Room room)
    {
        if ((await room.Newest()).Closed)
        {
            await _rooms.Value.PutOutHere(room.Code);
        }
    }

    private void Tell(char about, IReadOnlyList<string> of)
    {
        foreach (var hearing in _hearings.Value)
        {
            hearing.Hear(about, of);
        }
    }
}
