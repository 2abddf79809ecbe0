using System.Collections.Immutable;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>What a fact does to a session, where that takes more than a line.</summary>
internal static class Folds
{
    /// <summary>Counted once: who is taken out afterwards must not be readable from what is missing (CL5).</summary>
    public static Session ShowShift(this Session s) => s.ShiftShown ? s : s with { ShiftShown = true, Shift = Tally.Shift(s) };

    public static Seat NewSeat(SeatTaken f) => new(
        f.Seat, f.TokenHash, f.Name, f.Site, f.Role, f.Leader, f.Late,
        [], [], ImmutableDictionary<string, ModeAnswer>.Empty, [], ImmutableDictionary<string, Rating>.Empty, [],
        ImmutableSortedDictionary.Create<string, SignAnswer>(StringComparer.Ordinal), Simulated: f.Simulated, Entered: f.Entered is true);

    public static Session Enter(this Session s, PhaseEntered f) => s with
    {
        Index = f.Index,
        Behind = s.Behind.Union(s.Agenda.Phases.Take(f.Index + 1).Select(phase => phase.Kind)),
        Clock = new(f.EndsAt),
        Past = [],
        Part = null,
        Lens = null,
        Mode = null,
        Risk = null,
        Item = null,
        PutBackNow = null,
        SignsKept = s.Kind == PhaseKind.Review ? SignsOfSession.In(s) : s.SignsKept,
        Seats = s.Seats.SetItems(s.Seats.Where(pair => pair.Value.Done).Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Done = false }))),
    };

    public static Session Seat(this Session s, string id, Func<Seat, Seat> change) =>
        s with { Seats = s.Seats.SetItem(id, change(s.Seats[id])) };

    public static Session Gave(this Session s, string id, Func<Seat, Seat> change) =>
        s.Seat(id, seat => change(seat) with { TookPart = true });

    public static Session Reason(this Session s, string id, Func<Reason, Reason> change) =>
        s with { Reasons = s.Reasons.SetItem(id, change(s.Reasons[id])) };

    public static Session Risk(this Session s, string id, Func<RoomRisk, RoomRisk> change) =>
        s.Risks(risks => risks.SetItem(id, change(risks[id])));

    public static Session Risks(this Session s, Func<ImmutableDictionary<string, RoomRisk>, ImmutableDictionary<string, RoomRisk>> change) =>
        s with { Forming = s.Forming with { Risks = change(s.Forming.Risks) } };

    public static Session Write(this Session s, ReasonWritten f, long version) =>
        (s with { Reasons = s.Reasons.Add(f.Reason, new(f.Reason, f.Seat, f.Text, f.Lens, f.Tacit, f.Mode, f.Vague, version, Part: f.Part, EnteredBy: f.EnteredBy)) })
        .Gave(f.Seat, seat => seat with { Ranked = seat.Ranked.Add(f.Reason), Standing = seat.Standing + 1, Unshared = seat.Unshared + 1 });

    /// <summary>Removed, or back again.</summary>
    public static Session Stand(this Session s, string id, bool stands)
    {
        var reason = s.Reasons[id];
        return reason.Removed == stands
            ? s.Reason(id, known => known with { Removed = !stands }).Counted(reason, stands ? 1 : -1, reason.IsShared ? 0 : stands ? 1 : -1)
            : s;
    }

    public static Session Share(this Session s, ReasonShared f)
    {
        var (order, before) = (s.Shared.Count + 1, s.Reasons[f.Reason]);
        var shared = s.Reason(f.Reason, reason => reason with { Order = order, Round = s.Sharing.Round, Alike = f.Alike });
        return (shared with { Shared = s.Shared.Add(f.Reason), Said = s.Said.With(f.Reason, before.Text), Sharing = s.Sharing with { SharedThisRound = true } })
            .Counted(before, 0, IsPrivate(before) ? -1 : 0)
            .Seat(before.Seat, seat => seat with { LastRound = s.Sharing.Round });
    }

    public static Session Fold(this Session s, ReasonFolded f) =>
        s.Reason(f.Reason, reason => reason with { FoldedInto = f.Into })
         .Reason(f.Into, reason => reason with { Folded = (reason.Folded ?? []).Add(f.Reason) })
         .Counted(s.Reasons[f.Reason], 0, IsPrivate(s.Reasons[f.Reason]) ? -1 : 0);

    /// <summary>The cards folded into a hidden one step forward in its place: one text goes, not those of others (FO8).</summary>
    public static Session Hide(this Session s, ReasonHidden f)
    {
        var hidden = s.Reasons[f.Reason];
        var state = s.Reason(f.Reason, reason => reason with { Hidden = f.Why, SentBack = false, Folded = null });
        if (hidden.FoldedInto is { } parent)
        {
            state = state.Reason(parent, reason => reason with { Folded = reason.Folded?.Remove(f.Reason) });
        }

        return (hidden.Folded ?? []).Aggregate(state, (room, id) => (room with
        {
            Shared = room.Shared.Add(id),
            Said = room.Said.With(id, room.Reasons[id].Text),
            Forming = room.Forming with { Places = room.Forming.Places.SetItem(id, room.Forming.PlaceOf(f.Reason)) },
        }).Reason(id, reason => reason with { FoldedInto = null, Order = room.Shared.Count + 1, Round = hidden.Round }));
    }

    public static Session HadToo(this Session s, HadToo f) =>
        s.Reason(f.Reason, reason => reason with { HadBy = f.Had ? (reason.HadBy ?? []).Add(f.Seat) : reason.HadBy?.Remove(f.Seat) })
         .Gave(f.Seat, seat => seat with { Had = f.Had ? seat.Had.Add(f.Reason) : seat.Had.Remove(f.Reason) });

    public static Session Reworded(this Session s, RiskWorded f)
    {
        var worded = s.Risk(f.Risk, risk => risk with { Title = f.Title, Cause = f.Cause, Event = f.Event, Consequence = f.Consequence, Worded = true });
        return worded with
        {
            Seats = worded.Seats.SetItems(worded.Seats.Where(pair => pair.Value.Unclear.Contains(f.Risk))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Unclear = pair.Value.Unclear.Remove(f.Risk) }))),
        };
    }

    public static Session Merge(this Session s, RisksMerged f)
    {
        var into = s.Forming.Risks[f.Into];
        var from = s.Forming.Risks[f.From];
        return s.Moved(f.From, new(Place.InRisk, f.Into))
            .Risk(f.Into, risk => risk with { Parts = into.Parts.Union(from.Parts).ToSeq(), Tagged = Both(into.Tags, from.Tags) })
            .Risk(f.From, risk => risk with { Gone = $"Merged into R{into.Number}." });
    }

    /// <summary>As between meetings: what the one that stays says of itself counts, tags come together.</summary>
    private static RiskTags? Both(RiskTags into, RiskTags from) => new RiskTags(
        into.Nature ?? from.Nature,
        into.Scale.Union(from.Scale).Order().ToSeq(),
        into.Factors.Union(from.Factors).Order().ToSeq(),
        into.Safeguards ?? from.Safeguards) is var tags && tags == RiskTags.None ? null : tags;

    /// <summary>All that is in a risk goes elsewhere; a reason that came from the parked ones, without another risk, is parked again as it was.</summary>
    public static Session Moved(this Session s, string risk, Placement to)
    {
        var settled = s.Forming.Settled.Where(pair => pair.Value.Risk == risk).ToList();
        return s with
        {
            Forming = s.Forming with
            {
                Places = s.Forming.Places.SetItems(s.Forming.Places.Where(pair => pair.Value.Risk == risk)
                    .Select(pair => KeyValuePair.Create(pair.Key, to))),
                Settled = to.Risk is null
                    ? s.Forming.Settled.RemoveRange(settled.Select(pair => pair.Key))
                    : s.Forming.Settled.SetItems(settled.Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Risk = to.Risk }))),
            },
        };
    }

    /// <summary>What a leader changed is taken back; a card that somebody wrote in a review since then keeps its place in the register (RV2).</summary>
    public static Session TakeBack(this Session s)
    {
        var then = s.Past.Peek();
        var written = s.Kind == PhaseKind.Review ? s.OnTheWall.Where(reason => then.PlaceOf(reason.Id).Place == Place.Unplaced) : [];
        return s with
        {
            Forming = then with { Places = then.Places.SetItems(written.Select(reason => KeyValuePair.Create(reason.Id, s.KeptAs(reason.Tacit)))) },
            Past = s.Past.Pop(),
        };
    }

    private static bool IsPrivate(Reason reason) => reason is { IsShared: false, Removed: false };

    private static Session Counted(this Session s, Reason reason, int standing, int unshared) => (standing, unshared) == (0, 0)
        ? s
        : s.Seat(reason.Seat, seat => seat with { Standing = seat.Standing + standing, Unshared = seat.Unshared + unshared });
}
