using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>Own and Close: a promise, confidence once more, a line on the meeting, and two who answer more.</summary>
internal static class Ending
{
    public static Wish? Own(Me me) => me.Seat.Commitment is null
        ? new("tomorrow", new Commit(me.Person.Tomorrow ?? me.Pick(Telltale.Tomorrows, "tomorrow")), 25, Writes: true)
        : null;

    public static Wish? Close(Me me)
    {
        if (me.Seat.After is null && !me.Room.ShiftShown)
        {
            return new("confidence after", new GiveConfidence(After(me)), 12);
        }

        if (me.Seat.Feedback is null && me.Chance("feedback?") < 0.7)
        {
            return new("feedback", new GiveFeedback(me.Pick(Telltale.Feedback, "feedback")), 18, Writes: true);
        }

        var (question, answer) = Telltale.Answers[me.Place("closing form") % Telltale.Answers.Count];
        return me.IsAmong(Telltale.Answers.Count, "closing form") && me.Seat.Closing.All(given => given.Question != question)
            ? new($"answer {question}", new GiveFeedback(answer, question), 20, Writes: true)
            : null;
    }

    private static int After(Me me) => Math.Clamp((me.Seat.Before ?? Beginning.Before(me)) - 22 + (int)(28 * me.Chance("shift")), 0, 100);
}
