namespace PreMortem.Core.Sessions;

/// <summary>Who stands behind a risk: those who wrote its reasons, folded one in, or had it too.</summary>
public static class Voices
{
    /// <summary>The reasons placed in a risk, in the order of sharing.</summary>
    public static IEnumerable<Reason> Behind(Session session, RoomRisk risk) =>
        session.OnTheWall.Where(reason => session.Forming.PlaceOf(reason.Id).Risk == risk.Id);

    /// <summary>One person alone: a voice that cannot be outvoted (CO5).</summary>
    public static bool IsLone(Session session, RoomRisk risk) =>
        Behind(session, risk).SelectMany(reason => Of(session, reason)).Distinct().Take(2).Count() == 1;

    /// <summary>The sites that reasons came from; none in an anonymous room (VW3).</summary>
    public static Seq<string> SitesOf(Session session, IEnumerable<Reason> reasons) => session.Anonymous
        ? []
        : reasons.Select(reason => session.Seats[reason.Seat].Site).OfType<string>().Distinct().ToSeq();

    private static IEnumerable<string> Of(Session session, Reason reason) =>
        [reason.Seat, .. reason.HadBy ?? [], .. (reason.Folded ?? []).Select(id => session.Reasons[id].Seat)];
}
