using System.Runtime.CompilerServices;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Views;

/// <summary>What a seat alone may see: what it gave itself.</summary>
internal static class SeatViews
{
    public static MeRecord Me(Session session, Seat seat) => new(
        seat.Id,
        seat.Name,
        seat.Site,
        seat.Role,
        seat.Leader,
        seat.Late,
        seat.Ticked,
        session.Kind == PhaseKind.Close ? seat.After : seat.Before,
        session.ReasonsOf(seat).Select(reason => reason.Id).ToSeq(),
        seat.Ranked.Where(id => session.Reasons[id].Removed).Reverse().ToSeq(),
        session.Kind == PhaseKind.Share && session.Sharing.Turn == seat.Id,
        seat.Had.Order(StringComparer.Ordinal).ToSeq(),
        seat.Answers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ModeAnswered(pair.Key, pair.Value)).ToSeq(),
        session.PicksOf(seat).ToSeq(),
        seat.Ratings.Where(pair => session.Forming.Stands(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new RatingGiven(pair.Key, pair.Value.Low, pair.Value.High, pair.Value.Impact)).ToSeq(),
        seat.Unclear.Where(session.Forming.Stands).Order(StringComparer.Ordinal).ToSeq(),
        seat.Commitment,
        seat.Feedback,
        seat.Done,
        seat.Signs,
        seat.Closing,
        LeadingViews.EnteredBy(session, seat).Select(reason => reason.Id).ToSeq() is { Count: > 0 } entered ? entered : null);

    /// <summary>One's own cards that are not on the wall: private, folded or hidden (VW2). The hint is for its author alone (WD1); what is only sensed is asked for nothing (WR7).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> OwnReasons(Session session, Seat seat) => session.ReasonsOf(seat)
        .Where(reason => !reason.IsShared || reason.FoldedInto is not null || reason.Hidden is not null)
        .Select(reason => ($"reason/{reason.Id}", (ViewRecord)(ReasonViews.Of(session, reason) with
        {
            Mine = true,
            Hint = reason.IsShared || reason.Tacit ? null : Hints.GetValue(reason, Ask).Value,
            Hidden = reason.Hidden,
            SentBack = reason.SentBack ? true : null,
            FoldedInto = reason.FoldedInto,
        })));

    /// <summary>For the leader who entered them, until they are shared (LD4).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> EnteredReasons(Session session, Seat seat) =>
        LeadingViews.EnteredBy(session, seat).Select(reason => ($"reason/{reason.Id}", (ViewRecord)ReasonViews.Of(session, reason)));

    /// <summary>A card keeps its hint for as long as it keeps its words: asking reads the whole text.</summary>
    private static readonly ConditionalWeakTable<Reason, Kept> Hints = [];

    private static Kept Ask(Reason reason) =>
        new(Concreteness.Ask(reason.Text) is { } missing ? new(Name(missing.Slot), missing.Question) : null);

    private sealed record Kept(Hint? Value);

    private static string Name(Slot slot) => slot switch
    {
        Slot.Who => "who",
        Slot.Where => "where",
        Slot.What => "what",
        _ => "how",
    };
}
