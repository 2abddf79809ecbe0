namespace PreMortem.Core.Sessions.Phases;

/// <summary>Questions about the plan, for the leader's desk (BR3).</summary>
internal static class Questions
{
    public static Decision Ask(Session session, Seat who, AskQuestion ask) =>
        Limits.First(Limits.Text(ask.Text), Limits.Lines(session.Questions.Count(known => known.Seat == who.Id))) is { } refusal
            ? refusal
            : new QuestionAsked($"q{session.Questions.Count + 1}", who.Id, ask.Text.Trim());
}
