using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>The greatest concerns and the gravest lone voice get an early sign, a response, an owner and a date, or are held (TR1 to TR5).</summary>
internal sealed class Treat : Phase
{
    public override Refusal? Gate(Session session)
    {
        var missing = Tally.Top(session).Where(risk => Gaps(risk).Any()).Select(risk => risk.Number).Order().ToList();
        return missing.Count == 0 ? null : Refusal.ResponsesMissing(missing);
    }

    /// <summary>What a risk still lacks: owner, early sign, date; nothing while it is held as a tension (TR2).</summary>
    public static IEnumerable<string> Gaps(RoomRisk risk)
    {
        if (risk.Tension is not null)
        {
            yield break;
        }

        if (string.IsNullOrEmpty(risk.Response.EarlySign))
        {
            yield return "an early sign";
        }

        if (string.IsNullOrEmpty(risk.Response.Owner))
        {
            yield return "an owner";
        }

        if (risk.Response.TryBy is null)
        {
            yield return "a date";
        }
    }

    public override IEnumerable<Fact> Entering(Session session, AgendaPhase phase, Stamp stamp) =>
        Tally.Top(session).Concat(session.Forming.Live).Take(1).Select(risk => new RiskShown(risk.Id));

    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        ShowRisk show => Form.Standing(session, show.Risk) is null ? Refusal.NoSuchRisk : new RiskShown(show.Risk),
        Respond respond => Respond(session, respond),
        TagRisk tag => Tagging.Tag(session, tag),
        HoldTension hold => Hold(session, hold),
        ReleaseTension release => Form.Standing(session, release.Risk) is null ? Refusal.NoSuchRisk : new TensionReleased(release.Risk),
        OfferResponse offer => Offer(session, who, offer),
        Sessions.Undo => Form.TakeBack(session),
        _ => PlanChange.Decide(session, command),
    };

    private static Decision Respond(Session session, Respond respond)
    {
        var refusal = Limits.First(
            Form.Standing(session, respond.Risk) is null ? Refusal.NoSuchRisk : null,
            Limits.Optional(respond.Action),
            Limits.Optional(respond.Owner, Limits.Name),
            Limits.Optional(respond.Decider, Limits.Name),
            Limits.Optional(respond.EarlySign),
            Limits.Optional(respond.Threshold),
            Limits.Optional(respond.Watcher, Limits.Name),
            Limits.Optional(respond.IfState),
            Limits.Optional(respond.IfBy),
            Limits.Optional(respond.ThenMove),
            Limits.Optional(respond.Pattern, Limits.Name),
            Limits.Optional(respond.Consulted),
            Limits.Optional(respond.Veto),
            Limits.Optional(respond.EvidenceFrom),
            Limits.Optional(respond.CarriedBy),
            Limits.Optional(respond.Leads),
            Limits.Optional(respond.Learns),
            Limits.Optional(respond.Experience),
            Limits.Optional(respond.How));
        if (refusal is not null)
        {
            return refusal;
        }

        var before = session.Forming.Risks[respond.Risk].Response;
        var pattern = session.Patterns.FirstOrDefault(known => known.Slug == respond.Pattern?.Trim());
        return new Responded(respond.Risk, StartingFrom(pattern, respond.Language, session, before with
        {
            Kind = respond.Kind ?? before.Kind,
            Action = Said(respond.Action, before.Action),
            Owner = Said(respond.Owner, before.Owner),
            Decider = Said(respond.Decider, before.Decider),
            TryBy = respond.TryBy ?? before.TryBy,
            EarlySign = Said(respond.EarlySign, before.EarlySign),
            Threshold = Said(respond.Threshold, before.Threshold),
            Watcher = Said(respond.Watcher, before.Watcher),
            IfState = Said(respond.IfState, before.IfState),
            IfBy = Said(respond.IfBy, before.IfBy),
            ThenMove = Said(respond.ThenMove, before.ThenMove),
            Coupling = respond.Coupling ?? before.Coupling,
            Pattern = Said(respond.Pattern, before.Pattern),
            Leverage = respond.Leverage ?? before.Leverage,
            Consulted = Said(respond.Consulted, before.Consulted),
            Veto = Said(respond.Veto, before.Veto),
            EvidenceFrom = Said(respond.EvidenceFrom, before.EvidenceFrom),
            CarriedBy = Said(respond.CarriedBy, before.CarriedBy),
            Leads = Said(respond.Leads, before.Leads),
            Learns = Said(respond.Learns, before.Learns),
            Experience = Said(respond.Experience, before.Experience),
            How = Said(respond.How, before.How),
            HowBy = respond.HowBy ?? before.HowBy,
            Scale = respond.Scale is { } scale ? scale.Distinct().Order().ToSeq() : before.Scale,
        }));
    }

    /// <summary>A pattern that is chosen gives its words to a response that has none, or none but another pattern's; what somebody typed stays (TR7).</summary>
    private static Response StartingFrom(ResponsePattern? pattern, string? language, Session session, Response response) => pattern is null
        ? response
        : response with
        {
            Action = string.IsNullOrEmpty(response.Action) || session.Patterns.Any(other => other.Gave(response.Action)) ? pattern.In(language).Starter : response.Action,
            Coupling = response.Coupling ?? pattern.Coupling,
            Leverage = response.Leverage ?? pattern.Leverage,
            Scale = response.Scale.Count > 0 ? response.Scale : pattern.Scale,
        };

    private static string? Said(string? said, string? before) =>
        said is null ? before : string.IsNullOrWhiteSpace(said) ? null : said.Trim();

    private static Decision Hold(Session session, HoldTension hold) =>
        Limits.First(
            Form.Standing(session, hold.Risk) is null ? Refusal.NoSuchRisk : null,
            Limits.Text(hold.PoleA),
            Limits.Text(hold.PoleB)) is { } refusal
            ? refusal
            : new TensionHeld(hold.Risk, new(hold.PoleA.Trim(), hold.PoleB.Trim(), hold.Revisit));

    private static Decision Offer(Session session, Seat who, OfferResponse offer) =>
        Limits.First(
            Limits.Id(offer.Offer),
            Limits.Lines(session.Offers.Count(known => known.Seat == who.Id)),
            session.Offers.Exists(known => known.Offer == offer.Offer) ? Refusal.IdTaken : null,
            Form.Standing(session, offer.Risk) is null ? Refusal.NoSuchRisk : null,
            Limits.Text(offer.Text)) is { } refusal
            ? refusal
            : new ResponseOffered(offer.Offer, who.Id, offer.Risk, offer.Kind, offer.Text.Trim());
}
