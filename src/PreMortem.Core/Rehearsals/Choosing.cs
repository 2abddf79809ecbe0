using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>Concern: two or three picks, a range and an impact for each of them and for one more; one person does not understand one as it is worded.</summary>
internal static class Choosing
{
    public static Wish? Of(Me me)
    {
        var risks = me.Room.Forming.Live.OrderBy(risk => risk.Number).ToList();
        return me.Room.ConcernClosed || risks.Count == 0 ? null : Picks(me, risks) ?? Rates(me, risks) ?? Unclear(me, risks) ?? Done(me);
    }

    private static Wish? Picks(Me me, List<RoomRisk> risks) => me.Room.PicksOf(me.Seat).Any()
        ? null
        : new("picks", new PickConcerns(risks.OrderByDescending(risk => Weight(me, risk)).Take(me.Chance("how many picks") < 0.4 ? 2 : 3).Select(risk => risk.Id).ToSeq()), 18);

    /// <summary>One's own card draws one there; so do many others'.</summary>
    private static double Weight(Me me, RoomRisk risk)
    {
        var cards = Voices.Behind(me.Room, risk).ToList();
        return me.Chance($"weight {risk.Id}") + (cards.Exists(card => card.Seat == me.Seat.Id) ? 0.6 : 0) + Math.Min(0.6, 0.1 * cards.Sum(card => 1 + (card.HadBy?.Count ?? 0)));
    }

    private static Wish? Rates(Me me, List<RoomRisk> risks)
    {
        var picked = me.Room.PicksOf(me.Seat).ToList();
        var beside = me.Shuffled(risks.Select(risk => risk.Id).Where(id => !picked.Contains(id)), "beside").Take(1);
        var next = picked.Concat(beside).FirstOrDefault(id => !me.Seat.Ratings.ContainsKey(id));
        if (next is null)
        {
            return null;
        }

        var low = 5 * (int)(13 * me.Chance($"low {next}"));
        var high = Math.Min(100, low + 10 + (5 * (int)(6 * me.Chance($"high {next}"))));
        return new($"rate {next}", new RateRisk(next, low, high, (Impact)(int)(4 * Math.Sqrt(me.Chance($"impact {next}")))), 9);
    }

    /// <summary>In a room large enough that one alone does not send the risk back (CO4).</summary>
    private static Wish? Unclear(Me me, List<RoomRisk> risks)
    {
        if (me.Room.People.Count() < 8 || !me.IsAmong(1, "unclear"))
        {
            return null;
        }

        var risk = me.Pick(risks, "unclear");
        return me.Seat.Unclear.Contains(risk.Id) || me.Chance($"unclear {risk.Title} {risk.Event}") > 0.7 ? null : new($"unclear {risk.Id}", new NotClear(risk.Id), 8);
    }

    private static Wish? Done(Me me) => me.Seat.Done ? null : new("done choosing", new ImDone(true), 6);
}
