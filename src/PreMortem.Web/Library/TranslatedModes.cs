using PreMortem.Core;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Web.Library;

/// <summary>Reads the words of failure modes, lenses and response patterns in another language: what is not words stays in the original (LT2).</summary>
internal static class TranslatedModes
{
    public static ModeWords Read(TemplateFile file, FailureMode original)
    {
        var front = file.Front;
        var words = new ModeWords(
            front.Text("title"),
            file.Text("story"),
            AsMany(file, "probes", original.Probes),
            AsMany(file, "early signs", original.EarlySigns),
            AsMany(file, "responses", original.Responses),
            front.Text("source"));
        front.NothingElse();
        file.Settled(front.LineOf("title"), words.Title);
        file.Settled(front.LineOf("probes"), words.Probes);
        file.Settled(front.LineOf("early signs"), words.EarlySigns);
        file.Settled(front.LineOf("responses"), words.Responses);
        file.Settled(file.BodyLine, words.Story);
        return words;
    }

    public static LensWords Read(TemplateFile file, Lens original)
    {
        var front = file.Front;
        var words = new LensWords(
            front.Text("title"),
            front.Text("question"),
            file.Text("help"),
            front.Text("source"),
            original.Unsaid is null ? null : front.Text("unsaid"));
        front.NothingElse();
        file.Settled(front.LineOf("title"), words.Title);
        file.Settled(front.LineOf("question"), words.Question);
        file.Settled(front.LineOf("unsaid"), words.Unsaid ?? "");
        file.Settled(file.BodyLine, words.Help);
        return words;
    }

    public static PatternWords Read(TemplateFile file, ResponsePattern original)
    {
        var front = file.Front;
        var words = new PatternWords(
            front.Text("title"),
            front.Text("ask"),
            front.Text("starter"),
            file.Text("text that says when to use it"),
            front.Text("source"),
            original.Owner is null ? null : front.Text("owner"));
        front.NothingElse();
        PatternTemplates.Fits(file, "starter", words.Starter, RiskRules.LongestText);
        PatternTemplates.Fits(file, "owner", words.Owner ?? "", RiskRules.LongestName);
        file.Settled(front.LineOf("title"), words.Title);
        file.Settled(front.LineOf("ask"), words.Ask);
        file.Settled(front.LineOf("starter"), words.Starter);
        file.Settled(file.BodyLine, words.When);
        return words;
    }

    /// <summary>A line for each of the original's, in its order: a screen in either language shows the same.</summary>
    private static Seq<string> AsMany(TemplateFile file, string name, Seq<string> original)
    {
        var lines = file.Front.Texts(name);
        if (lines.Count > 0 && lines.Count != original.Count)
        {
            file.Fault(file.Front.LineOf(name), $"{name} has {Lines(lines.Count)}, the original {original.Count}; say each of them, in its order");
        }

        return lines;
    }

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
