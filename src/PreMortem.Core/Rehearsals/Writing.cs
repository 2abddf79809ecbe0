using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>Write and Look again: a card every 20 to 60 seconds with everybody's own pace, the lighter ones first; then the weightiest is put on top.</summary>
internal static class Writing
{
    private const double Shortest = 20;
    private const double Longest = 45;

    public static Wish? Of(Me me) => me.Room.Clock.Locked ? null
        : me.Room.Kind == PhaseKind.LookAgain ? LookAgain(me)
        : Card(me) ?? Ranked(me) ?? Done(me);

    private static Wish? Card(Me me)
    {
        var cards = me.Cards.Take(me.Person.Cards.Count - Kept(me)).ToList();
        var next = cards.Where(card => !me.IsWritten(card.Id)).ToList();
        return next.Count == 0 ? null : Write(me, next[^1], null, Gap(me.Room.Phase.Minutes, cards.Count));
    }

    /// <summary>One whose cards stand in another order than their weight puts them in it.</summary>
    private static Wish? Ranked(Me me)
    {
        var weighed = me.Cards.Select(card => card.Id).Where(id => me.IsWritten(id) && !me.Room.Reasons[id].Removed).ToList();
        var stand = me.Room.ReasonsOf(me.Seat).Select(reason => reason.Id).ToList();
        return weighed.Count < 2 || stand.Take(weighed.Count).SequenceEqual(weighed, StringComparer.Ordinal)
            ? null
            : new($"rank {weighed.Count}", new RankReasons(weighed.ToSeq()), 8);
    }

    private static Wish? Done(Me me) => me.Seat.Done || me.IsAmong(2, "never done") ? null : new("done writing", new ImDone(true), 12);

    private static Wish? LookAgain(Me me)
    {
        var card = me.Cards.FirstOrDefault(card => !me.IsWritten(card.Id));
        return card.Id is null || me.Room.Lens is not { } lens || me.Room.Lenses.Count == 0 || me.Pick(me.Room.Lenses, "lens").Slug != lens
            ? Ranked(me)
            : Write(me, card, lens, Gap(me.Room.Phase.Minutes, me.Room.Lenses.Count));
    }

    /// <summary>Who has much to say keeps the last card for the questions, where they are asked.</summary>
    private static int Kept(Me me) => me.Person.Cards.Count >= 3 && me.Room.Agenda.Phases.Any(phase => phase.Kind == PhaseKind.LookAgain) ? 1 : 0;

    public static Wish Write(Me me, (int Number, string Id, string Text) card, string? lens, double seconds) =>
        new($"write {card.Number}", new WriteReason(card.Id, card.Text, lens, Me.IsSensed(card.Text)), seconds, Writes: true);

    private static double Gap(int minutes, int cards) =>
        minutes == 0 ? Longest : Math.Clamp(minutes * 60 * 0.6 / (cards + 1), Shortest, Longest);
}
