using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>Review: each early sign seen or not, the one on show first; two people tell of something new.</summary>
internal static class LookingBack
{
    public static Wish? Of(Me me)
    {
        var open = me.Room.Carried.Where(risk => risk.Response.EarlySign is not null && !me.Seat.Signs.ContainsKey(risk.Id)).ToList();
        if ((open.Find(risk => me.Room.Item == $"sign-{risk.Id}") ?? open.FirstOrDefault()) is { } risk)
        {
            var seen = me.Chance($"seen {risk.Id}") < 0.25;
            return new($"sign {risk.Id}", new AnswerSign(risk.Id, seen, seen ? me.Site : null, seen ? $"In {me.Pick(Telltale.Months, risk.Id)}, twice." : null), 14, Writes: seen);
        }

        var card = me.Cards.FirstOrDefault();
        return me.IsAmong(2, "new reason") && card.Id is not null && !me.IsWritten(card.Id) ? Writing.Write(me, card, null, 30) : null;
    }
}
