using System.Text;

namespace PreMortem.Load.Lines;

/// <summary>What people write: a sentence of 80 to 120 characters, the same for the same number, and no two alike.</summary>
internal static class Words
{
    private const int Shortest = 80;

    private static readonly string[] Known =
    [
        "nobody", "coach", "week", "lesson", "homeroom", "principal", "bell", "schedule", "video", "protocol", "teacher", "district", "grant", "ended", "left", "copied",
        "slides", "students", "watched", "silent", "pressed", "play", "moved", "budget", "spring", "advisory", "period", "dropped", "survey", "late", "team", "chosen",
        "position", "leader", "absent", "meeting", "cancelled", "trust", "binder", "shelf", "training", "August", "forgotten", "October", "substitute", "covered", "union", "asked",
        "why", "parents", "heard", "rumour", "tests", "scores", "pressure", "board", "voted", "new", "program", "arrived", "before", "old", "finished", "data",
        "wall", "nobody’s", "job", "email", "unread", "pilot", "school", "praised", "others", "resented", "visit", "rushed", "form", "filled", "function", "lost",
        "stories", "growth", "poster", "hallway", "praise", "effort", "answer", "given", "thinking", "skipped", "discussion", "cut", "minutes", "fire", "drill", "snow",
        "bus", "route", "transfer", "counsellor", "overload", "hiring", "freeze", "retired", "successor", "undid", "handbook", "version", "wrong", "translated", "never", "families",
    ];

    public static string Of(int card)
    {
        var drawn = new Random(card);
        var text = new StringBuilder($"c{card}");
        while (text.Length < Shortest)
        {
            text.Append(' ').Append(Known[drawn.Next(Known.Length)]);
        }

        return text.Append('.').ToString();
    }
}
