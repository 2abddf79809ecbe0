namespace PreMortem.Core.Sessions;

/// <summary>
/// What stays of an anonymous session's log once it is closed: all that the room saw, and no way back to who gave it (SL1 to SL5). Versions
/// stay, so whoever was in the room is not ahead of it. What people gave alone is told once, when the room learnt of it, and under a seat
/// drawn by lot, another lot for each risk and each kind of thing: neither a laptop's token nor a time nor a second card leads to a person.
/// </summary>
public static class Sealing
{
    /// <param name="log">All of a closed session's log.</param>
    /// <param name="chance">A secret that nobody keeps.</param>
    /// <returns>As many entries, on the same versions.</returns>
    public static IReadOnlyList<Entry> Seal(IReadOnlyList<Entry> log, ulong chance)
    {
        var final = Evolution.Replay(log);
        var lots = new Lots(final, chance);
        var told = new Telling(final, lots, log);
        List<Entry> kept = [];
        Session? before = null;
        var phaseBegan = log[0].At;
        foreach (var entry in log)
        {
            var facts = entry.Facts.SelectMany(fact => told.Of(fact, before)).ToSeq();
            var ends = entry.Facts.Any(fact => fact is SessionClosed);
            kept.Add(new(
                entry.Version,
                IsByOnePerson(entry, before) ? phaseBegan : entry.At,
                ends ? entry.Seat : null,
                ends ? entry.Command : Guid.Empty,
                entry.Version == log[0].Version ? [.. facts, .. told.AtTheBeginning(), new SessionSealed(SitesOf(final))] : facts));
            if (entry.Facts.Any(fact => fact is PhaseEntered))
            {
                phaseBegan = entry.At;
            }

            before = before is null ? Evolution.Open(entry) : before.After(entry);
        }

        return kept;
    }

    /// <summary>Whether the time would say when one person did something: only what the room or its leader did before everybody keeps its own.</summary>
    private static bool IsByOnePerson(Entry entry, Session? before) =>
        entry.Facts.Any(fact => fact is SeatTaken)
        || (entry.Seat is { } seat && before is not null && (!before.Seats[seat].Leader || entry.Facts.Count == 0 || entry.Facts.Any(fact => fact is not (TurnsDrawn or TurnGiven or PodsDrawn) && !Telling.IsOfTheRoom(fact))));

    private static Seq<string> SitesOf(Session session) =>
        session.People.Select(seat => seat.Site).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToSeq();
}
