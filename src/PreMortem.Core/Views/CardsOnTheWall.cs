using System.Runtime.CompilerServices;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>
/// The wall as records, made once for all audiences; a card keeps its record for as long as nothing that the record says has changed, for two
/// thousand of them are asked for with every frame (VW7).
/// </summary>
internal sealed class CardsOnTheWall
{
    private static readonly ConditionalWeakTable<Session, Card[]> Walls = [];
    private static readonly ConditionalWeakTable<Reason, Card> Cards = [];

    /// <summary>In the order of sharing.</summary>
    public static Card[] Of(Session session) => Walls.GetValue(session, room => [.. room.OnTheWall.Select(reason => CardOf(room, reason))]);

    /// <summary>Id of the last that was shared and is still there.</summary>
    public static string? Last(Session session)
    {
        var at = session.Shared.FindLastIndex(id => session.Reasons[id] is { FoldedInto: null, Hidden: null });
        return at < 0 ? null : session.Shared[at];
    }

    private static Card CardOf(Session session, Reason reason)
    {
        var author = session.Anonymous ? null : session.Seats[reason.Seat];
        var place = session.Forming.PlaceOf(reason.Id);
        if (!Cards.TryGetValue(reason, out var card) || !card.Is(place, author))
        {
            card = new(reason, place, author, ReasonViews.Of(session, reason));
            Cards.AddOrUpdate(reason, card);
        }

        return card;
    }

    /// <param name="place">Where it went, as it was when the record was made.</param>
    /// <param name="author">Null in an anonymous room.</param>
    internal sealed class Card(Reason reason, Placement place, Seat? author, ReasonRecord record)
    {
        private ViewRecord? _withAlike;

        public (string Key, ViewRecord Record) Record { get; } = ($"reason/{reason.Id}", record);

        public bool Is(Placement now, Seat? by) =>
            place == now && (ReferenceEquals(author, by) || (by is not null && author is not null && by.Name == author.Name && by.Site == author.Site));

        /// <summary>For leaders, while cards are looked at side by side.</summary>
        public (string Key, ViewRecord Record) WithAlike(Session session) =>
            (Record.Key, _withAlike ??= record with { Alike = reason.Alike.Where(session.Reasons.ContainsKey).ToSeq() });
    }
}
