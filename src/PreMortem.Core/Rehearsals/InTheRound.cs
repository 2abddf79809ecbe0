using PreMortem.Core.Sessions;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Rehearsals;

/// <summary>Share: one's own turn in a named room, “I had this too” in any, and the silent additions at the end.</summary>
internal static class InTheRound
{
    public static Wish? Of(Me me) => me.Room.Sharing.Over ? Addition(me) ?? HadThisToo(me) : Turn(me) ?? HadThisToo(me);

    private static Wish? Turn(Me me)
    {
        var sharing = me.Room.Sharing;
        if (me.Room.Anonymous || sharing.Turn != me.Seat.Id || me.Room.UnsharedOf(me.Seat).FirstOrDefault() is not { } card)
        {
            return null;
        }

        var about = $"turn {sharing.Round} {card.Id}";
        return SaidAlready(me, card) is { } said ? new(about, new HadThisToo(said, card.Id), 8)
            : me.Chance($"pass {sharing.Round}") < 0.06 ? new(about, new PassTurn(me.Seat.Id, sharing.Round), 6)
            : new(about, new ShareReason(card.Id), 10);
    }

    /// <summary>Somebody else's card on the wall that plainly says what mine says.</summary>
    private static string? SaidAlready(Me me, Reason mine) =>
        me.Room.Said.LookingLike(mine.Text, id => IsAnothers(me, id)).FirstOrDefault() is { } id
        && LooksAlike.Score(mine.Text, me.Room.Reasons[id].Text) >= LooksAlike.PlainlySaid ? id : null;

    private static bool IsAnothers(Me me, string id) => me.Room.Reasons[id] is { FoldedInto: null, Hidden: null, Order: > 0 } reason && reason.Seat != me.Seat.Id;

    /// <summary>To the card that is being read: a few of the room know it from their own place.</summary>
    private static Wish? HadThisToo(Me me)
    {
        if (me.Room.Shared.Count == 0 || me.Room.Shared[^1] is var id && (!IsAnothers(me, id) || me.Seat.Had.Contains(id)))
        {
            return null;
        }

        return me.Chance($"had {id}") < 0.2 ? new($"had {id}", new HadThisToo(id), 6) : null;
    }

    /// <summary>A card there was no time for, or one that was kept.</summary>
    private static Wish? Addition(Me me)
    {
        if (me.Room.Sharing.AdditionsEnded)
        {
            return null;
        }

        if (me.Room.UnsharedOf(me.Seat).FirstOrDefault() is { } kept)
        {
            return me.Chance($"keeps {kept.Id}") < 0.4 ? null : new($"share {kept.Id}", new ShareReason(kept.Id), 15);
        }

        var unwritten = me.Cards.FirstOrDefault(card => !me.IsWritten(card.Id));
        return unwritten.Id is null ? null : Writing.Write(me, unwritten, null, 20);
    }
}
