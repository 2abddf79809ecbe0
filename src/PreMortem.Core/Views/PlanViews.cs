using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>The theory of action, and what people asked of it.</summary>
internal static class PlanViews
{
    public static IEnumerable<(string Key, ViewRecord Record)> Parts(Session session)
    {
        var threats = ReviewViews.InSight(session)
            .SelectMany(risk => risk.Parts.Select(part => (part, risk.Id)))
            .ToLookup(pair => pair.part, pair => pair.Id, StringComparer.Ordinal);
        return session.Initiative.Theory
            .Where(part => !part.Retired)
            .OrderBy(part => part.Kind)
            .Select((part, order) => ($"plan/{part.Id}", (ViewRecord)new PlanRecord(
                part.Id,
                part.Kind,
                part.Kind.Word(),
                part.Text,
                part.Form,
                part.Function,
                part.Core,
                part.Coupling,
                part.For,
                order,
                session.Kind == PhaseKind.Brief && session.Part == part.Id,
                threats[part.Id].ToSeq(),
                session.Kind == PhaseKind.Form && session.PutBack.Contains(part.Id) ? true : null)));
    }

    public static IEnumerable<(string Key, ViewRecord Record)> PutBack(Session session) => session is not { Kind: PhaseKind.Form, PutBackNow: { } part }
        ? []
        : [("putBack", new PutBackRecord(part, session.OnTheWall.Where(reason => reason.Part == part).Select(reason => reason.Id).ToSeq()))];

    public static IEnumerable<(string Key, ViewRecord Record)> Questions(Session session, Audience audience) =>
        audience != Audience.Leaders
            ? []
            : session.Questions.Select(question => ($"question/{question.Id}", (ViewRecord)new QuestionRecord(question.Id, question.Text, View.AuthorOf(session, question.Seat))));
}
