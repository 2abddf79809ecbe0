using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>Who stands behind a risk: those who wrote its reasons, folded one in, or had it too.</summary>
public static class Voices
{
    /// <summary>The reasons placed in a risk, in the order of sharing.</summary>
    public static IEnumerable<Reason> Behind(Session session, RoomRisk risk) =>
        session.OnTheWall.Where(reason => session.Forming.PlaceOf(reason.Id).Risk == risk.Id);

    /// <summary>One person alone: a voice that cannot be outvoted (CO5). Whoever spoke in an earlier meeting is somebody else only where both are named and the names differ (CA6).</summary>
    public static bool IsLone(Session session, RoomRisk risk)
    {
        var here = Behind(session, risk).SelectMany(reason => Of(session, reason)).Distinct().Take(2).ToList();
        var before = risk.Carried && session.FindCarried(risk.Id) is { Reasons: > 0 } carried ? carried : null;
        var joined = Joined(session, risk).ToList();
        if (here.Count > 1 || before is { LoneVoice: false })
        {
            return false;
        }

        var names = here.Select(seat => session.Anonymous ? null : session.Seats[seat].Name).Append(before?.LoneBy).Concat(joined.Select(reason => reason.By));
        return here.Count + joined.Count + (before is null ? 0 : 1) > 0
            && names.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() < 2;
    }

    /// <summary>Reasons that an earlier meeting parked and this one put into the risk.</summary>
    public static IEnumerable<RiskReason> Joined(Session session, RoomRisk risk) => session.Forming.Settled.IsEmpty
        ? []
        : session.CarriedParked.Where(parked => session.Forming.Settled.GetValueOrDefault(CarriedParked.IdOf(parked))?.Risk == risk.Id).Select(parked => parked.Reason);

    /// <summary>The sites that reasons came from; none in an anonymous room (VW3).</summary>
    public static Seq<string> SitesOf(Session session, IEnumerable<Reason> reasons) => session.Anonymous
        ? []
        : reasons.Select(reason => session.Seats[reason.Seat].Site).OfType<string>().Distinct().ToSeq();

    private static IEnumerable<string> Of(Session session, Reason reason) =>
        [reason.Seat, .. reason.HadBy ?? [], .. (reason.Folded ?? []).Select(id => session.Reasons[id].Seat)];
}
