using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>What each meeting changed, promised, said and thought, out of the sections that tell it (MF8, MF9).</summary>
/// <param name="section">A section by its name.</param>
internal sealed class MarkdownTold(MarkdownMeetings meetings, Faults faults, Func<string, MarkdownSection?> section)
{
    public void Read()
    {
        meetings.Said(section("What we changed"), ["planChanges"], Changed);
        meetings.Said(section("Commitments"), ["commitments"], (session, item) => MarkdownReason.Quoted(item.Text) is (Text: { } text, After: var rest)
            ? session with { Commitments = session.Commitments.Add(new Commitment(text, MarkdownWords.After(rest, "— ") is { } by ? MarkdownWords.TextOrNull(by) : null)) }
            : null);
        meetings.Said(section("Feedback"), ["feedback", "answers"], (session, item) => MarkdownWords.After(item.Text, "**Question**") is { } question
            ? session with { Answers = session.Answers.Concat(Answers(MarkdownWords.Text(question), item)).ToSeq() }
            : MarkdownReason.Quoted(item.Text).Text is { } text ? session with { Feedback = session.Feedback.Add(text) } : null);
        meetings.Said(section("Reflection"), ["reflection"], Thought);
    }

    private static SessionSummary? Changed(SessionSummary session, MarkdownBlock item) =>
        MarkdownWords.After(item.Text, "Changed:") is { } change ? session with { PlanChanges = session.PlanChanges.Add(MarkdownWords.Text(change)) }
        : MarkdownWords.After(item.Text, "Nothing changed, because:") is { } why ? session with { NothingChanged = MarkdownWords.TextOrNull(why) }
        : null;

    private IEnumerable<FormAnswer> Answers(string question, MarkdownBlock item)
    {
        foreach (var below in item.Below)
        {
            if (MarkdownReason.Quoted(below.Text).Text is { } text)
            {
                yield return new FormAnswer(question, text);
            }
            else
            {
                faults.Add(below.Line, "An answer stands between “ and ”.");
            }
        }
    }

    private static SessionSummary? Thought(SessionSummary session, MarkdownBlock item)
    {
        var reflection = session.Reflection ?? new Reflection();
        var text = item.Text;
        Reflection? thought = text switch
        {
            _ when MarkdownWords.After(text, $"{MarkdownSaid.Engaged}:") is { } engaged => reflection with { Engaged = MarkdownWords.TextOrNull(engaged) },
            _ when MarkdownWords.After(text, $"{MarkdownSaid.Unheard}:") is { } unheard => reflection with { Unheard = MarkdownWords.TextOrNull(unheard) },
            _ when MarkdownWords.After(text, $"{MarkdownSaid.Vague}:") is { } vague => reflection with { Vague = MarkdownWords.TextOrNull(vague) },
            _ when MarkdownWords.After(text, $"{MarkdownSaid.Next}:") is { } next => reflection with { Next = MarkdownWords.TextOrNull(next) },
            _ => null,
        };
        return thought is null ? null : session with { Reflection = thought };
    }
}
