using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>What people promised and said at the end of each meeting, and what whoever led it thought of it afterwards (MF8, MF9).</summary>
internal sealed class MarkdownSaid(MarkdownPage page, RegisterDocument document)
{
    public const string Engaged = "When the room was most engaged";
    public const string Unheard = "Whose view was not heard";
    public const string Vague = "Where words hid a difference";
    public const string Next = "What to do differently";

    public void Write()
    {
        Section("Commitments", session => session.Commitments.Count > 0, Commitments);
        page.OrElse(document.Sessions.All(session => session.Commitments.Count == 0), "None is recorded.");
        Section("Feedback", session => session.Feedback.Count > 0 || session.Answers.Count > 0, Feedback);
        page.OrElse(document.Sessions.All(session => session.Feedback.Count == 0 && session.Answers.Count == 0), "None is recorded.");
        if (document.Sessions.Any(session => Thought(session.Reflection).Any()))
        {
            Section("Reflection", session => Thought(session.Reflection).Any(), Reflection);
        }
    }

    /// <summary>Where there were several meetings, below a line that names the one it was said in.</summary>
    private void Section(string title, Func<SessionSummary, bool> speaks, Action<SessionSummary> write)
    {
        page.Heading(title);
        foreach (var session in document.Sessions.Where(speaks))
        {
            HowThisWasMade.Named(page, document, session);
            write(session);
        }
    }

    private void Commitments(SessionSummary session)
    {
        foreach (var line in session.Commitments)
        {
            page.Item("“", line.Text, session.Anonymous || string.IsNullOrWhiteSpace(line.By) ? "”" : $"” — {MarkdownText.Word(line.By, "”")}");
        }
    }

    /// <summary>Lines first, then each question of the closing form with the answers to it, in the order in which they are kept.</summary>
    private void Feedback(SessionSummary session)
    {
        foreach (var line in session.Feedback)
        {
            page.Item("“", line, "”");
        }

        string? asked = null;
        foreach (var answer in session.Answers)
        {
            var question = MarkdownText.OneLine(answer.Question);
            if (question != asked)
            {
                page.Item($"**Question** {question}", 0);
                asked = question;
            }

            page.Item("“", answer.Text, "”", 1);
        }
    }

    private void Reflection(SessionSummary session)
    {
        foreach (var (label, text) in Thought(session.Reflection))
        {
            page.Item($"{label}: ", text);
        }
    }

    private static IEnumerable<(string Label, string? Text)> Thought(Reflection? reflection)
    {
        (string Label, string? Text)[] thoughts =
        [
            (Engaged, reflection?.Engaged),
            (Unheard, reflection?.Unheard),
            (Vague, reflection?.Vague),
            (Next, reflection?.Next),
        ];
        return thoughts.Where(thought => !string.IsNullOrWhiteSpace(thought.Text));
    }
}
