using System.Collections.Immutable;
using System.Text.Json;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>All that anybody can see of a room, as JSON.</summary>
internal static class Seen
{
    public static Presence Everybody(Session session) => new([.. session.Seats.Keys], [], ImmutableDictionary<string, DateTimeOffset>.Empty);

    public static string By(Session session, Audience audience) => Of(View.Of(session, Everybody(session), audience));

    public static string BySeat(Session session, string seat) => Of(View.OfSeat(session, seat));

    public static string InTheRegister(Session session) => JsonSerializer.Serialize(RegisterOfSession.From(session), Json.Options);

    public static IEnumerable<string> All(Session session) =>
    [
        .. Enum.GetValues<Audience>().Select(audience => By(session, audience)),
        .. session.Seats.Keys.Select(seat => BySeat(session, seat)),
        InTheRegister(session),
    ];

    /// <summary>As it travels: each record with all its own members, keys in order.</summary>
    public static string Of(Dictionary<string, ViewRecord> records) => JsonSerializer.Serialize(
        records.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal), Json.Options);
}
