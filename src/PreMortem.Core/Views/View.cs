using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>
/// What an audience may see of a session: all of it, and nothing else (VW1). A record reaches an audience only because a line in
/// this folder puts it there; what no line names reaches nobody.
/// </summary>
public static class View
{
    public static Dictionary<string, ViewRecord> Of(Session session, Presence presence, Audience audience)
    {
        var records = new Dictionary<string, ViewRecord>(StringComparer.Ordinal)
        {
            ["session"] = RoomViews.SessionOf(session, audience),
            ["phase"] = RoomViews.PhaseOf(session, audience),
            ["timer"] = RoomViews.TimerOf(session),
            ["counts"] = CountViews.Of(session, presence, audience),
        };
        Put(records, RoomViews.Seats(session, presence, audience));
        Put(records, PlanViews.Parts(session));
        Put(records, PlanViews.Questions(session, audience));
        Put(records, ReasonViews.Shared(session, audience));
        Put(records, ReasonViews.Round(session, presence));
        Put(records, PodViews.Progress(session, audience));
        Put(records, LibraryViews.Lenses(session, audience));
        Put(records, LibraryViews.Coverage(session, audience));
        Put(records, LibraryViews.Modes(session, audience));
        Put(records, PlanViews.PutBack(session));
        Put(records, RiskViews.Risks(session, audience));
        Put(records, RiskViews.Concerns(session));
        Put(records, RiskViews.Responses(session, audience));
        Put(records, RiskViews.Offers(session));
        Put(records, PatternViews.Patterns(session, audience));
        Put(records, RiskViews.Suggestions(session, audience));
        Put(records, ReviewViews.Known(session));
        Put(records, ReviewViews.Items(session));
        Put(records, ReviewViews.Signs(session));
        Put(records, ReviewViews.Parked(session));
        Put(records, ClosingViews.Confidence(session));
        Put(records, ClosingViews.Commitments(session));
        Put(records, ClosingViews.Feedback(session, audience));
        Put(records, ClosingViews.Questions(session, audience));
        return records;
    }

    /// <summary>What one seat alone may see: itself, and its own cards that no group sees.</summary>
    public static Dictionary<string, ViewRecord> OfSeat(Session session, string id)
    {
        var records = new Dictionary<string, ViewRecord>(StringComparer.Ordinal);
        if (session.Seats.TryGetValue(id, out var seat) && !seat.Removed)
        {
            records["me"] = SeatViews.Me(session, seat);
            Put(records, SeatViews.OwnReasons(session, seat));
            Put(records, PodViews.Own(session, seat));
        }

        return records;
    }

    private static void Put(Dictionary<string, ViewRecord> records, IEnumerable<(string Key, ViewRecord Record)> more)
    {
        foreach (var (key, record) in more)
        {
            records.Add(key, record);
        }
    }

    /// <summary>Who gave something; nobody in an anonymous room (VW3).</summary>
    internal static Author? AuthorOf(Session session, string seat) =>
        session.Anonymous ? null : new(seat, session.Seats[seat].Name, session.Seats[seat].Site);
}
