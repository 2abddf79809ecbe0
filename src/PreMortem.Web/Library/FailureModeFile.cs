using System.Globalization;
using System.Text;
using PreMortem.Core;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>A failure mode as the file it is shared in: the form of <c>templates/failure-modes</c>, written and read (LB23).</summary>
public static class FailureModeFile
{
    /// <summary>In characters; far more than the rules of its fields leave room for.</summary>
    public const int Longest = 32 * 1024;

    private const int UsualOrder = 100;

    /// <summary>What <see cref="Read"/> reads back as <see cref="AsSaid"/> gives it, whatever was typed.</summary>
    public static string Write(FailureMode mode)
    {
        var said = AsSaid(mode);
        var file = new StringBuilder("---\n");
        file.Append(CultureInfo.InvariantCulture, $"title: {YamlText.Of(said.Title)}\n");
        file.Append(CultureInfo.InvariantCulture, $"kind: {Choices.Name(said.Kind)}\n");
        file.Append(CultureInfo.InvariantCulture, $"threatens: [{string.Join(", ", said.Threatens.Select(Choices.Name))}]\n");
        if (said.Order != UsualOrder)
        {
            file.Append(CultureInfo.InvariantCulture, $"order: {said.Order}\n");
        }

        foreach (var (name, lines) in ((string, Seq<string>)[])[("probes", said.Probes), ("early signs", said.EarlySigns), ("responses", said.Responses)])
        {
            file.Append(CultureInfo.InvariantCulture, $"{name}:\n");
            foreach (var line in lines)
            {
                file.Append(CultureInfo.InvariantCulture, $"  - {YamlText.Of(line)}\n");
            }
        }

        file.Append(CultureInfo.InvariantCulture, $"source: {YamlText.Of(said.Source)}\n---\n\n{said.Story}\n");
        return file.ToString();
    }

    /// <summary>The mode as a file can say it: no space around a text, no empty line in a list, one kind of line end, no broken characters.</summary>
    public static FailureMode AsSaid(FailureMode mode) => mode with
    {
        Title = Said(mode.Title),
        Story = Said(mode.Story.ReplaceLineEndings("\n")),
        Probes = Said(mode.Probes),
        EarlySigns = Said(mode.EarlySigns),
        Responses = Said(mode.Responses),
        Source = Said(mode.Source),
    };

    /// <summary>Reads one file; with a fault there is no mode, and every fault names its line (LB4).</summary>
    /// <param name="slug">The name of the file without its ending.</param>
    public static (FailureMode? Mode, IReadOnlyList<TemplateError> Errors) Read(string slug, string text)
    {
        var name = $"{slug}.md";
        if (!ModeSlug.Is(slug))
        {
            return (null, [new(name, 0, $"the file’s name is “{slug}”; use at most {ModeSlug.Longest} small letters, digits and hyphens, as in early-warning.md")]);
        }

        if (text.Length > Longest)
        {
            return (null, [new(name, 0, "the file is longer than 32 KB; a failure mode is a page of text")]);
        }

        var file = new TemplateFile(name, text);
        var mode = LibraryTemplates.FailureMode(file);
        foreach (var size in ModeRules.Sizes(mode))
        {
            file.Fault(size.Field == "story" ? file.BodyLine : file.Front.LineOf(size.Field == "earlySigns" ? "early signs" : size.Field), $"{size.Sentence.TrimEnd('.')} ({size.Field})");
        }

        return file.Faults.Count == 0 ? (mode, []) : (null, [.. file.Faults.OrderBy(fault => fault.Line)]);
    }

    private static Seq<string> Said(Seq<string> lines) => lines.Select(Said).Where(line => line.Length > 0).ToSeq();

    private static string Said(string text) => text.EnumerateRunes().Aggregate(new StringBuilder(text.Length), (said, rune) => said.Append(rune)).ToString().Trim();
}
