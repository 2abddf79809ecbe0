namespace PreMortem.Core.Sessions;

/// <summary>What another server stored, for a room that has followed the log so far (PQ5).</summary>
public static class Elsewhere
{
    /// <summary>
    /// The entries as this room can take them in. An anonymous session that ended is sealed in the same moment (SL1), so its last entry tells
    /// under drawn lots what the room knows already; that part is left out. Who missed more than the end cannot follow a sealed log.
    /// </summary>
    /// <param name="known">The session as far as the room has followed it.</param>
    /// <param name="entries">The log after it.</param>
    /// <returns>Null where the room has to be made anew from the log.</returns>
    public static IReadOnlyList<Entry>? Known(Session known, IReadOnlyList<Entry> entries)
    {
        if (!known.Anonymous || known.Closed || !entries.Any(entry => entry.Facts.Any(fact => fact is SessionClosed)))
        {
            return entries;
        }

        return entries is [var end] ? [end with { Facts = end.Facts.Where(Telling.IsOfTheRoom).ToSeq() }] : null;
    }
}
