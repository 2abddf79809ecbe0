using System.Globalization;

namespace PreMortem.Core.Library;

/// <summary>What a failure mode of a leader's own has to be: all of it there, none of it too long, and settled (LB5, LB21).</summary>
public static class ModeRules
{
    public const int LongestTitle = 120;
    public const int LongestStory = 2_000;
    public const int LongestLine = 300;
    public const int MostLines = 12;

    /// <summary>All problems, by the name of the field in JSON.</summary>
    public static Seq<Problem> Check(FailureMode mode) => Missing(mode).Concat(Sizes(mode)).Concat(Hedges(mode)).ToSeq();

    /// <summary>What is too long or too many.</summary>
    public static IEnumerable<Problem> Sizes(FailureMode mode)
    {
        foreach (var (field, text, longest) in ((string, string, int)[])[("title", mode.Title, LongestTitle), ("story", mode.Story, LongestStory), ("source", mode.Source, LongestLine)])
        {
            if (text.Length > longest)
            {
                yield return new(field, string.Create(CultureInfo.InvariantCulture, $"That is {text.Length} characters; there is room for {longest}."));
            }
        }

        foreach (var (field, lines) in Lists(mode))
        {
            if (lines.Count > MostLines)
            {
                yield return new(field, string.Create(CultureInfo.InvariantCulture, $"Those are {lines.Count} lines; keep the {MostLines} that say most."));
            }
            else if (lines.FirstOrDefault(line => line.Length > LongestLine) is { } longest)
            {
                yield return new(field, string.Create(CultureInfo.InvariantCulture, $"A line has {longest.Length} characters; there is room for {LongestLine}."));
            }
        }
    }

    private static IEnumerable<Problem> Missing(FailureMode mode)
    {
        foreach (var (field, empty, sentence) in ((string, bool, string)[])
        [
            ("title", mode.Title.Length == 0, "Give it a title, in the past tense."),
            ("threatens", mode.Threatens.Count == 0, "Tick what it went for."),
            ("story", mode.Story.Length == 0, "Tell what happened, in the past tense."),
            ("probes", mode.Probes.Count == 0, "Write a question that brings it out."),
            ("earlySigns", mode.EarlySigns.Count == 0, "Write what was seen first."),
            ("responses", mode.Responses.Count == 0, "Write what somebody tried."),
            ("source", mode.Source.Length == 0, "Say where it comes from."),
        ])
        {
            if (empty)
            {
                yield return new(field, sentence);
            }
        }
    }

    private static IEnumerable<Problem> Hedges(FailureMode mode) =>
        from text in (IEnumerable<(string Field, string Text)>)[("title", mode.Title), ("story", mode.Story), .. Lists(mode).SelectMany(list => list.Lines, (list, line) => (list.Field, line))]
        let word = Hedge.In(text.Text)
        where word is not null
        select new Problem(text.Field, $"“{word}” leaves the failure open. It has happened: say what happened, in the past tense.");

    private static IEnumerable<(string Field, Seq<string> Lines)> Lists(FailureMode mode) =>
        [("probes", mode.Probes), ("earlySigns", mode.EarlySigns), ("responses", mode.Responses)];
}
