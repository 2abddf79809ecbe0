using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>
/// What an audience may see of a session: all of it, and nothing else (VW1). A record reaches an audience only because a line in
/// this folder puts it there; what no line names reaches nobody.
/// </summary>
public static class View
{
    internal static IReadOnlyList<Section> Sections { get; } =
    [
        new(One("session", (session, _, audience) => RoomViews.SessionOf(session, audience)),
            glance => glance.Session.Kind is PhaseKind.Close or PhaseKind.Review ? glance.Session : glance.Calm),
        new(One("phase", (session, _, audience) => RoomViews.PhaseOf(session, audience))),
        new(One("timer", (session, _, _) => RoomViews.TimerOf(session)), glance => glance.Calm),
        new(One("counts", CountViews.Of)),
        new(RoomViews.Seats, glance => (glance.Calm, glance.Session.Seats, glance.Presence)),
        new((session, _, _) => PlanViews.Parts(session), glance => glance.Calm),
        new((session, _, audience) => PlanViews.Questions(session, audience), glance => (glance.Calm, glance.Session.Seats)),
        new((session, _, audience) => ReasonViews.Shared(session, audience), glance => (glance.Calm, glance.Session.Seats, glance.Session.Reasons, glance.Session.Shared)),
        new((session, _, audience) => LeadingViews.Held(session, audience), glance => (glance.Calm, glance.Session.Seats, glance.Session.Reasons)),
        new((session, _, audience) => LeadingViews.Notes(session, audience), glance => glance.Calm),
        new((session, _, audience) => LeadingViews.Out(session, audience), glance => (glance.Calm, glance.Session.Seats)),
        new((session, presence, _) => ReasonViews.Round(session, presence)),
        new((session, _, audience) => PodViews.Progress(session, audience), glance => (glance.Calm, glance.Session.Sharing, glance.Session.Pods)),
        new((session, _, audience) => LibraryViews.Lenses(session, audience), glance => (glance.Calm, glance.Session.Reasons)),
        new((session, _, audience) => LibraryViews.Coverage(session, audience),
            glance => (glance.Calm, glance.Session.Reasons, glance.Session.Shared, glance.Session.Sharing)),
        new((session, _, audience) => LibraryViews.Modes(session, audience), glance => (glance.Calm, glance.Session.Seats)),
        new((session, _, _) => PlanViews.PutBack(session)),
        new((session, _, audience) => RiskViews.Risks(session, audience)),
        new((session, _, _) => RiskViews.Concerns(session)),
        new((session, _, audience) => RiskViews.Responses(session, audience)),
        new((session, _, _) => RiskViews.Offers(session)),
        new((session, _, audience) => PatternViews.Patterns(session, audience), glance => glance.Calm),
        new((session, _, audience) => RiskViews.Suggestions(session, audience)),
        new((session, _, _) => ReviewViews.Known(session)),
        new((session, _, _) => ReviewViews.Items(session)),
        new((session, _, _) => ReviewViews.Signs(session)),
        new((session, _, _) => ReviewViews.Parked(session)),
        new((session, _, _) => ClosingViews.Confidence(session)),
        new((session, _, _) => ClosingViews.Commitments(session)),
        new((session, _, audience) => ClosingViews.Feedback(session, audience)),
        new((session, _, audience) => ClosingViews.Questions(session, audience)),
    ];

    public static Dictionary<string, ViewRecord> Of(Session session, Presence presence, Audience audience)
    {
        var records = new Dictionary<string, ViewRecord>(StringComparer.Ordinal);
        foreach (var section in Sections)
        {
            Put(records, section.Of(session, presence, audience));
        }

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
            Put(records, SeatViews.EnteredReasons(session, seat));
            Put(records, PodViews.Own(session, seat));
        }

        return records;
    }

    /// <summary>Every key that a seat's own view has ever had.</summary>
    public static IEnumerable<string> KeysOfSeat(Session session, string id) =>
        session.Seats.TryGetValue(id, out var seat) ? [.. seat.Ranked.Concat(LeadingViews.EverEntered(session, seat)).Select(reason => $"reason/{reason}").Prepend("me"), .. PodViews.KeysOf(session, seat)] : [];

    private static Func<Session, Presence, Audience, IEnumerable<(string Key, ViewRecord Record)>> One(string key, Func<Session, Presence, Audience, ViewRecord> of) =>
        (session, presence, audience) => [(key, of(session, presence, audience))];

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
