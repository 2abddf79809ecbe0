namespace PreMortem.Core.Sessions.Phases;

/// <summary>Confidence again, a line on the meeting, the next review. It cannot end without a change to the plan, or why there is none (CL1 to CL5).</summary>
internal sealed class Close : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        GiveConfidence when session.ShiftShown => Refusal.ShiftIsShown,
        GiveConfidence give => Confidence.Give(who, give, ConfidenceStage.After),
        GiveFeedback { Question: { } question } answer => Answer(who, question, answer.Text.Trim()),
        GiveFeedback feedback => Limits.Text(feedback.Text) is { } refusal ? refusal : new FeedbackGiven(who.Id, feedback.Text.Trim()),
        Commit commit => Of(Library.PhaseKind.Own).Decide(session, who, commit, stamp),
        ShowShift => new ShiftShown(),
        CloseSession => EndMeeting(session),
        _ => PlanChange.Decide(session, command),
    };

    /// <summary>An answer to a question of the form, or none any more (CL6).</summary>
    private static Decision Answer(Seat who, string question, string text)
    {
        if (ClosingQuestions.Find(question) is null)
        {
            return Refusal.NoSuchQuestion;
        }

        return Limits.Optional(text) is { } refusal ? refusal
            : who.Closing.FirstOrDefault(answer => answer.Question == question)?.Text is var given && (given ?? "") == text ? Decision.Nothing
            : new FeedbackGiven(who.Id, text, question);
    }

    /// <summary>Ends the meeting; a card that still has no place is kept (FO5).</summary>
    public static Decision EndMeeting(Session session) =>
        Limits.First([.. Missing(session)]) is { } refusal
            ? refusal
            : Decision.Of([.. Form.KeepTheUnplaced(session), new SessionClosed()]);

    /// <summary>What closing still waits for.</summary>
    public static IEnumerable<Refusal> Missing(Session session)
    {
        if (PlanChange.Missing(session) is { } change)
        {
            yield return change;
        }

        if (session.Review is null)
        {
            yield return Refusal.NoReview;
        }
    }
}
