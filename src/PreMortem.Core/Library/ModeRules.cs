using System.Globalization;

namespace PreMortem.Core.Library;

/// <summary>What a failure mode of a leader's own has to be: all of it there, none of it too long, and settled (LB5, LB21).</summary>
public static class ModeRules
{
    public const int LongestTitle = 120;
    public const int LongestStory = 2_000;
    public const int LongestLine = 300;
    public const int MostLines = 12;

    private static readonly Phrase TooLong = new("modeRules.tooLong", "That is {length} characters; there is room for {most}.");
    private static readonly Phrase TooMany = new("modeRules.tooMany", "Those are {count} lines; keep the {most} that say most.");
    private static readonly Phrase LineTooLong = new("modeRules.lineTooLong", "A line has {length} characters; there is room for {most}.");
    private static readonly Phrase NoTitle = new("modeRules.noTitle", "Give it a title, in the past tense.");
    private static readonly Phrase NothingThreatened = new("modeRules.nothingThreatened", "Tick what it went for.");
    private static readonly Phrase NoStory = new("modeRules.noStory", "Tell what happened, in the past tense.");
    private static readonly Phrase NoProbes = new("modeRules.noProbes", "Write a question that brings it out.");
    private static readonly Phrase NoSigns = new("modeRules.noSigns", "Write what was seen first.");
    private static readonly Phrase NoResponses = new("modeRules.noResponses", "Write what somebody tried.");
    private static readonly Phrase NoSource = new("modeRules.noSource", "Say where it comes from.");
    private static readonly Phrase Hedged = new("modeRules.hedged", "“{word}” leaves the failure open. It has happened: say what happened, in the past tense.");

    /// <summary>All problems, by the name of the field in JSON.</summary>
    public static Seq<Problem> Check(FailureMode mode) => Missing(mode).Concat(Sizes(mode)).Concat(Hedges(mode)).ToSeq();

    /// <summary>What is too long or too many.</summary>
    public static IEnumerable<Problem> Sizes(FailureMode mode)
    {
        foreach (var (field, text, longest) in ((string, string, int)[])[("title", mode.Title, LongestTitle), ("story", mode.Story, LongestStory), ("source", mode.Source, LongestLine)])
        {
            if (text.Length > longest)
            {
                yield return new(field, TooLong.With(("length", Plain(text.Length)), ("most", Plain(longest))));
            }
        }

        foreach (var (field, lines) in Lists(mode))
        {
            if (lines.Count > MostLines)
            {
                yield return new(field, TooMany.With(("count", Plain(lines.Count)), ("most", Plain(MostLines))));
            }
            else if (lines.FirstOrDefault(line => line.Length > LongestLine) is { } longest)
            {
                yield return new(field, LineTooLong.With(("length", Plain(longest.Length)), ("most", Plain(LongestLine))));
            }
        }
    }

    private static IEnumerable<Problem> Missing(FailureMode mode)
    {
        foreach (var (field, empty, sentence) in ((string, bool, Phrase)[])
        [
            ("title", mode.Title.Length == 0, NoTitle),
            ("threatens", mode.Threatens.Count == 0, NothingThreatened),
            ("story", mode.Story.Length == 0, NoStory),
            ("probes", mode.Probes.Count == 0, NoProbes),
            ("earlySigns", mode.EarlySigns.Count == 0, NoSigns),
            ("responses", mode.Responses.Count == 0, NoResponses),
            ("source", mode.Source.Length == 0, NoSource),
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
        select new Problem(text.Field, Hedged.With(("word", word)));

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Field, Seq<string> Lines)> Lists(FailureMode mode) =>
        [("probes", mode.Probes), ("earlySigns", mode.EarlySigns), ("responses", mode.Responses)];
}
