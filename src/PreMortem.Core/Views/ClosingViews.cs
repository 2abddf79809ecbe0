using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>Confidence, tomorrow's lines and the last word.</summary>
internal static class ClosingViews
{
    /// <summary>How many answered; the two distributions once they are shown, never a single value (CF1, CF2).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Confidence(Session session)
    {
        if (session.Kind is not (PhaseKind.Confidence or PhaseKind.Close) && !session.Closed)
        {
            yield break;
        }

        var people = session.People.ToList();
        yield return ("confidence", new ConfidenceRecord(
            people.Count(seat => (session.Kind == PhaseKind.Confidence ? seat.Before : seat.After) is not null),
            people.Count,
            session.ShiftShown,
            session.Shift.Before,
            session.Shift.After));
    }

    /// <summary>In an anonymous room a line outlives its seat: that it went with a person would say whose it was (VW3).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Commitments(Session session)
    {
        if (!session.Reached(PhaseKind.Own))
        {
            return [];
        }

        var lines = session.Seats.Values.Where(seat => seat.Commitment is not null && (session.Anonymous || !seat.Removed));
        return session.Anonymous
            ? Unsigned(lines.Select(seat => seat.Commitment!)).Select(line => ($"commitment/{line.Id}", (ViewRecord)new CommitmentRecord(line.Id, line.Text, null)))
            : lines.Select(seat => ($"commitment/{seat.Id}", (ViewRecord)new CommitmentRecord(seat.Id, seat.Commitment!, View.AuthorOf(session, seat.Id))));
    }

    /// <summary>Never with an author, in any room.</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Feedback(Session session, Audience audience) =>
        audience != Audience.Leaders
            ? []
            : Unsigned(session.Seats.Values.Select(seat => seat.Feedback).OfType<string>())
                .Select(line => ($"feedback/{line.Id}", (ViewRecord)new FeedbackRecord(line.Id, line.Text)));

    /// <summary>The words for everybody, how many answered for desk and screen, an answer for nobody (CL6).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Questions(Session session, Audience audience) =>
        session.Kind != PhaseKind.Close
            ? []
            : ClosingQuestions.All.Select((question, at) => ($"closing/{question.Slug}", (ViewRecord)new ClosingRecord(
                question.Slug, question.Words, at, audience == Audience.Participants ? null : ClosingQuestions.Answers(session, question.Slug).Count(), new(question.Es))));

    /// <summary>Numbered by their text, so that the order says nothing of who wrote them.</summary>
    private static IEnumerable<(string Id, string Text)> Unsigned(IEnumerable<string> lines) =>
        lines.Order(StringComparer.Ordinal).Select((text, index) => ($"n{index + 1}", text));
}
