using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>What earlier meetings left: never before Form, for it would prime the room; all of it in a review (CA2, RV3).</summary>
internal static class ReviewViews
{
    /// <summary>Risks that the room may see: its own, those it took up, and in a review all that were carried.</summary>
    public static IEnumerable<RoomRisk> InSight(Session session)
    {
        var live = session.Forming.Live.Where(risk => !risk.Carried || session.Kind >= PhaseKind.Form);
        return IsOn(session) ? live.Concat(NotTakenUp(session).Select(risk => risk.TakenUp())) : live;
    }

    /// <summary>Form only.</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Known(Session session) => session.Kind != PhaseKind.Form
        ? []
        : NotTakenUp(session).Select(risk => ($"known/{risk.Id}", (ViewRecord)new KnownRecord(
            risk.Id, risk.Number, risk.Title, risk.Cause, risk.Event, risk.Consequence, risk.Parts, risk.Status, risk.Reasons)));

    public static IEnumerable<(string Key, ViewRecord Record)> Items(Session session) => session.Kind != PhaseKind.Review
        ? []
        : ReviewItems.Of(session).Select((item, order) => ($"item/{item.Id}", (ViewRecord)new ItemRecord(
            item.Id, item.Kind, item.Risk, item.Parked, item.On, session.Item == item.Id, item.Settled, order)));

    /// <summary>Those that are to be looked at now.</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Parked(Session session) => session.Kind != PhaseKind.Review
        ? []
        : session.CarriedParked.Where(parked => parked.Revisit <= session.OpenedOn).Select(parked =>
        {
            var id = CarriedParked.IdOf(parked);
            var settled = session.Forming.Settled.GetValueOrDefault(id);
            return ($"parked/{id}", (ViewRecord)new ParkedRecord(
                id, parked.Reason.Text, parked.Owner, settled?.Revisit ?? parked.Revisit, session.Anonymous ? null : parked.Reason.By, settled?.Outcome, settled?.Risk, settled?.Why, parked.Reason.Tacit ? true : null));
        });

    public static IEnumerable<(string Key, ViewRecord Record)> Signs(Session session)
    {
        if (session.Kind != PhaseKind.Review)
        {
            return [];
        }

        var answers = session.Seats.Values.SelectMany(seat => seat.Signs).ToLookup(pair => pair.Key, pair => pair.Value.Seen, StringComparer.Ordinal);
        var seen = SignsOfSession.In(session);
        return session.Carried.Where(risk => risk.Response.EarlySign is not null || answers.Contains(risk.Id)).Select(risk => ($"sign/{risk.Id}", (ViewRecord)new SignRecord(
            risk.Id,
            answers[risk.Id].Count(one => one),
            answers[risk.Id].Count(one => !one),
            risk.Signs.Concat(seen[risk.Id]).Where(sign => sign.Where is not null || sign.Note is not null)
                .Select(sign => new Sighting(sign.Where, sign.Note, sign.On, session.Anonymous ? null : sign.By)).ToSeq())));
    }

    /// <summary>From the review to the end of its meeting.</summary>
    public static bool IsOn(Session session) =>
        session.Kind == PhaseKind.Review || (session.Kind == PhaseKind.Close && session.Reached(PhaseKind.Review));

    private static IEnumerable<CarriedRisk> NotTakenUp(Session session) => session.Carried.Where(risk => !session.Forming.Risks.ContainsKey(risk.Id));
}
