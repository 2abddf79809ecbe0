using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Sessions.Phases;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Views;

/// <summary>Risks as they take shape; the vote on them once it is closed; what is done about them.</summary>
internal static class RiskViews
{
    public static IEnumerable<(string Key, ViewRecord Record)> Risks(Session session, Audience audience)
    {
        var top = Tally.Top(session);
        var leader = audience == Audience.Leaders;
        return ReviewViews.InSight(session)
            .OrderBy(risk => Rank(top, risk))
            .ThenByDescending(risk => session.ConcernClosed ? Tally.Of(session, risk).Picks : 0)
            .ThenBy(risk => risk.Number)
            .Select((risk, order) =>
            {
                var reasons = Voices.Behind(session, risk).ToList();
                var before = risk.Carried ? session.FindCarried(risk.Id) : null;
                return ($"risk/{risk.Id}", (ViewRecord)new RiskRecord(
                    risk.Id,
                    risk.Number,
                    risk.Title,
                    risk.Cause,
                    risk.Event,
                    risk.Consequence,
                    risk.Mode,
                    risk.Kind,
                    reasons.Select(reason => reason.Id).ToSeq(),
                    risk.Parts,
                    (before?.Sites ?? []).Union(Voices.SitesOf(session, reasons)).ToSeq(),
                    RegisterOfSession.StatusOf(session, risk),
                    Voices.IsLone(session, risk),
                    order,
                    session.Kind == PhaseKind.Treat && session.Risk == risk.Id,
                    top.Contains(risk),
                    leader && session.Kind == PhaseKind.Form ? PrefillOf(reasons) : null,
                    leader && session.Kind is PhaseKind.Form or PhaseKind.Concern ? session.People.Count(seat => seat.Unclear.Contains(risk.Id)) : null,
                    leader && session.Kind == PhaseKind.Treat ? Treat.Gaps(risk).ToSeq() : null,
                    risk.Carried ? true : null,
                    before?.Reasons,
                    PatternViews.OfRisk(session, risk, audience),
                    risk.Tags.Nature,
                    Said(risk.Tags.Scale),
                    Said(risk.Tags.Factors),
                    risk.Tags.Safeguards,
                    session.Kind == PhaseKind.Form && session.Reached(PhaseKind.Concern) && Sessions.Phases.Concern.IsNotUnderstood(session, risk) ? true : null));
            });
    }

    /// <summary>Nothing before the vote is closed (CO2).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Concerns(Session session) => !session.ConcernClosed
        ? []
        : session.Forming.Live.Select(risk =>
        {
            var tally = Tally.Of(session, risk);
            return ($"concern/{risk.Id}", (ViewRecord)new ConcernRecord(risk.Id, tally, tally.MedianImpact, tally.Split));
        });

    public static IEnumerable<(string Key, ViewRecord Record)> Responses(Session session, Audience audience) => !session.Reached(PhaseKind.Treat) && !ReviewViews.IsOn(session)
        ? []
        : ReviewViews.InSight(session).Select(risk => ($"response/{risk.Id}", (ViewRecord)new ResponseRecord(
            risk.Id, risk.Response, risk.Tension, audience == Audience.Leaders ? Said(Questions(session, risk)) : null)));

    public static IEnumerable<(string Key, ViewRecord Record)> Offers(Session session) => session.Kind != PhaseKind.Treat
        ? []
        : session.Offers.Select(offer => ($"offer/{offer.Offer}", (ViewRecord)new OfferRecord(offer.Offer, offer.Risk, offer.Kind, offer.Text, View.AuthorOf(session, offer.Seat))));

    public static IEnumerable<(string Key, ViewRecord Record)> Suggestions(Session session, Audience audience) =>
        audience != Audience.Leaders || session.Kind != PhaseKind.Form
            ? []
            : session.Suggestions.Select(s => ($"suggestion/{s.Suggestion}", (ViewRecord)new SuggestionRecord(s.Suggestion, s.Risk, s.Reason, s.Into, s.Part)));

    /// <summary>A held tension is not answered, so nothing is asked about its answer.</summary>
    private static Seq<Phrase> Questions(Session session, RoomRisk risk)
    {
        var plan = session.Initiative;
        var threatened = plan.Theory.Where(part => risk.Parts.Contains(part.Id));
        return risk.Tension is not null ? [] : ResponseQuestions
            .Of(KindOfWork.OfRisk(plan, risk.Tags.Nature, risk.Parts), threatened, risk.Kind, risk.Response)
            .Select(question => question.Said).ToSeq();
    }

    private static Seq<T>? Said<T>(Seq<T> tags) => tags.Count == 0 ? null : tags;

    private static int Rank(IReadOnlyList<RoomRisk> top, RoomRisk risk)
    {
        for (var i = 0; i < top.Count; i++)
        {
            if (top[i].Id == risk.Id)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static Prefill? PrefillOf(List<Reason> reasons)
    {
        if (reasons.Count == 0)
        {
            return null;
        }

        var words = RiskWords.From(reasons.ConvertAll(reason => reason.Text));
        return new(words.Title, words.Cause, words.Event, words.Consequence);
    }
}
