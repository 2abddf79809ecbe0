using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>The short form at the end (CL6; CN, feedback forms): every question may stay open, and no answer has an author, in any room.</summary>
public static class ClosingQuestions
{
    public static Seq<ClosingQuestion> All { get; } =
    [
        new("onlyHere", "What was said here that is not said elsewhere?", "¿Qué se dijo aquí que no se dice en otro lugar?"),
        new("unclear", "What is still unclear about the plan?", "¿Qué sigue sin estar claro en el plan?"),
        new("nextTime", "What should the next meeting do differently?", "¿Qué tiene que hacer distinto la próxima reunión?"),
    ];

    public static ClosingQuestion? Find(string slug) => All.FirstOrDefault(question => question.Slug == slug);

    /// <summary>The answers of every seat, also of people who were taken out: that one went with a person would say whose it was.</summary>
    public static IEnumerable<(string Seat, string Text)> Answers(Session session, string slug) =>
        session.Seats.Values.SelectMany(seat => seat.Closing.Where(answer => answer.Question == slug).Select(answer => (seat.Id, answer.Text)));

    /// <summary>What the register is told: nothing while the meeting is open, for the moment at which an answer came would say whose it was; then all, in the order of the words.</summary>
    public static Seq<FormAnswer> Told(Session session) => !session.Closed
        ? []
        : All.SelectMany(question => Answers(session, question.Slug).Select(answer => answer.Text).Order(StringComparer.Ordinal).Select(text => new FormAnswer(question.Words, text))).ToSeq();

    /// <summary>One's answers with this one in its place, or without it where its text is empty; always in the order of the form.</summary>
    internal static Seq<ClosingAnswer> With(Seq<ClosingAnswer> answers, ClosingAnswer given)
    {
        var now = answers.Where(answer => answer.Question != given.Question).Append(given).Where(answer => answer.Text.Length > 0).ToDictionary(answer => answer.Question, StringComparer.Ordinal);
        return All.Select(question => now.GetValueOrDefault(question.Slug)).OfType<ClosingAnswer>().ToSeq();
    }
}

/// <param name="Slug">Stable: logs name it.</param>
/// <param name="Es">The same in Spanish; the register keeps the English.</param>
public sealed record ClosingQuestion(string Slug, string Words, string Es);

/// <summary>One person's own answer.</summary>
/// <param name="Question">The slug.</param>
public sealed record ClosingAnswer(string Question, string Text);
