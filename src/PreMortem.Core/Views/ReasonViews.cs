using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>Cards on the wall, and the round that brings them there.</summary>
internal static class ReasonViews
{
    /// <summary>Only what was shared, and neither hidden nor folded (VW2).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Shared(Session session, Audience audience)
    {
        var alike = audience == Audience.Leaders && session.Kind is PhaseKind.Share or PhaseKind.Form;
        return alike ? Array.ConvertAll(CardsOnTheWall.Of(session), card => card.WithAlike(session)) : Array.ConvertAll(CardsOnTheWall.Of(session), card => card.Record);
    }

    public static ReasonRecord Of(Session session, Reason reason)
    {
        var place = session.Forming.PlaceOf(reason.Id);
        return new(
            reason.Id,
            reason.Text,
            reason.Tacit,
            reason.Lens,
            reason.Mode,
            View.AuthorOf(session, reason.Seat),
            reason.Order > 0 ? reason.Order : null,
            reason.Order > 0 ? reason.Round : null,
            reason.HadBy?.Count ?? 0,
            (reason.Folded ?? []).Select(id => session.Reasons[id].Text).ToSeq(),
            place.Place,
            place.Risk,
            place.Owner,
            place.Revisit,
            Part: reason.Part,
            Lone: reason.Lone ? true : null,
            Entered: reason.Entered ? true : null);
    }

    public static IEnumerable<(string Key, ViewRecord Record)> Round(Session session, Presence presence)
    {
        if (session.Kind != PhaseKind.Share)
        {
            yield break;
        }

        var turn = session.Sharing.Turn is { } id ? session.Seats[id] : null;
        yield return ("share", new ShareRecord(
            session.Sharing.Round,
            session.Shared.Count,
            CountViews.Unheard(session),
            Name(turn, presence),
            turn is null ? [] : Sessions.Round.Waiting(session).Where(seat => seat.Id != turn.Id).Take(3).Select(seat => Name(seat, presence)!).ToSeq(),
            CardsOnTheWall.Last(session),
            session.Sharing.AdditionsEndAt,
            session.Sharing.Over));
    }

    private static SeatName? Name(Seat? seat, Presence presence) =>
        seat is null ? null : new(seat.Id, seat.Name, seat.Site, seat.Entered || presence.Here.Contains(seat.Id));
}
