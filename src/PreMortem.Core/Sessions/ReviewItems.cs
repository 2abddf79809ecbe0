using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>An early sign; an agreed what without a how; a response to try by now; a trigger whose date came; a tension, or a parked reason, to look at again.</summary>
public enum ItemKind { Sign, How, Due, Trigger, Tension, Parked }

/// <summary>One thing a review looks at.</summary>
/// <param name="Id"><c>sign-R7</c>, <c>parked-K7M42P-r12</c></param>
/// <param name="On">The day it came due.</param>
public sealed record ReviewItem(string Id, ItemKind Kind, string? Risk, string? Parked, DateOnly? On, bool Settled);

/// <summary>What a review looks at, from the register as it was carried and on the day the session began (RV3).</summary>
public static class ReviewItems
{
    public static IEnumerable<ReviewItem> Of(Session session)
    {
        var answered = session.Seats.Values.SelectMany(seat => seat.Signs.Keys).ToHashSet(StringComparer.Ordinal);
        return Of(session, answered);
    }

    private static IEnumerable<ReviewItem> Of(Session session, HashSet<string> answered) =>
    [
        .. session.Carried.Where(risk => risk.Response.EarlySign is not null).Select(risk => OfRisk(ItemKind.Sign, risk, null, answered.Contains(risk.Id))),
        .. session.Carried.Where(risk => LacksHow(risk.Response, session.OpenedOn))
            .Select(risk => OfRisk(ItemKind.How, risk, risk.Response.HowBy, !LacksHow(Now(session, risk).Response, session.OpenedOn))),
        .. session.Carried.Where(risk => IsDue(risk.Response, session.OpenedOn))
            .Select(risk => OfRisk(ItemKind.Due, risk, risk.Response.TryBy, !IsDue(Now(session, risk).Response, session.OpenedOn))),
        .. session.Carried.Where(risk => HasCome(risk.Response, session.OpenedOn))
            .Select(risk => OfRisk(ItemKind.Trigger, risk, Trigger.Date(risk.Response), Now(session, risk).Response != risk.Response)),
        .. session.Carried.Where(risk => risk.Tension?.Revisit <= session.OpenedOn)
            .Select(risk => OfRisk(ItemKind.Tension, risk, risk.Tension!.Revisit, !(Now(session, risk).Tension?.Revisit <= session.OpenedOn))),
        .. session.CarriedParked.Where(parked => parked.Revisit <= session.OpenedOn).OrderBy(parked => parked.Revisit)
            .Select(parked => OfParked(parked, session.Forming.Settled.ContainsKey(CarriedParked.IdOf(parked)))),
    ];

    private static ReviewItem OfRisk(ItemKind kind, CarriedRisk risk, DateOnly? on, bool settled) =>
        new($"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}-{risk.Id}", kind, risk.Id, null, on, settled);

    private static ReviewItem OfParked(ParkedReason parked, bool settled) =>
        new($"parked-{CarriedParked.IdOf(parked)}", ItemKind.Parked, null, CarriedParked.IdOf(parked), parked.Revisit, settled);

    private static RoomRisk Now(Session session, CarriedRisk risk) => session.Forming.Risks.GetValueOrDefault(risk.Id) ?? risk.TakenUp();

    /// <summary>The day by which the how was to be settled has come, and nobody has said how (RV9; CN).</summary>
    private static bool LacksHow(Response response, DateOnly today) =>
        response is { Outcome: null, Action.Length: > 0, How: null or "" } && response.HowBy <= today;

    private static bool IsDue(Response response, DateOnly today) => response.Outcome is null && response.TryBy <= today;

    private static bool HasCome(Response response, DateOnly today) => response.Outcome is null && Trigger.Date(response) <= today;
}
