using System.Text.RegularExpressions;

namespace PreMortem.Web.Library;

/// <summary>A <c>##</c> heading, the settings right below it (<c>- minutes: 5</c>, one a line, nothing to quote), and its text.</summary>
/// <param name="TextLine">The line its text begins on, from 1.</param>
internal sealed partial record Section(string Title, int Line, Fields Settings, string Text, int TextLine)
{
    /// <summary>The sections of a file, in its order. Text above the first heading is a fault: nobody is shown it.</summary>
    public static IReadOnlyList<Section> Of(TemplateFile file)
    {
        var starts = Enumerable.Range(file.BodyLine, Math.Max(0, file.Lines.Count - file.BodyLine + 1))
            .Where(line => Heading().IsMatch(file.Lines[line - 1]))
            .ToList();
        var lost = Enumerable.Range(file.BodyLine, Math.Max(0, (starts.Count > 0 ? starts[0] : file.Lines.Count + 1) - file.BodyLine))
            .FirstOrDefault(line => !string.IsNullOrWhiteSpace(file.Lines[line - 1]));
        if (lost > 0)
        {
            file.Fault(lost, "this text stands above the first heading, where nobody is shown it; move it below a ## heading");
        }

        return [.. starts.Select((start, index) => Read(file, start, index + 1 < starts.Count ? starts[index + 1] : file.Lines.Count + 1))];
    }

    private static Section Read(TemplateFile file, int start, int end)
    {
        var settings = new Dictionary<string, Field>(StringComparer.Ordinal);
        var line = start + 1;
        while (line < end && string.IsNullOrWhiteSpace(file.Lines[line - 1]))
        {
            line++;
        }

        for (; line < end && Setting().Match(file.Lines[line - 1]) is { Success: true } setting; line++)
        {
            var name = Field.NameOf(setting.Groups["name"].Value);
            if (!settings.TryAdd(name, new(line, setting.Groups["text"].Value)))
            {
                file.Fault(line, $"“{name}” is there twice; keep one");
            }
        }

        return new(
            Heading().Match(file.Lines[start - 1]).Groups["title"].Value,
            start,
            new(file, start, settings),
            string.Join('\n', file.Lines.Skip(line - 1).Take(end - line)).Trim(),
            Math.Min(line, end - 1));
    }

    [GeneratedRegex(@"^##\s+(?<title>\S.*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[-*]\s+(?<name>[A-Za-z][A-Za-z -]*?)\s*:(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
