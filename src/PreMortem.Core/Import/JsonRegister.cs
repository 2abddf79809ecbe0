using System.Text.Json;
using PreMortem.Core.Export;

namespace PreMortem.Core.Import;

/// <summary>A register's JSON, or where it is wrong (IP3).</summary>
internal static class JsonRegister
{
    public static ReadFile Read(string text)
    {
        var lines = new JsonLines(text);
        if (lines.Broken is { } broken)
        {
            return new ReadFile.Wrong(new ImportProblem(broken, null, "The JSON breaks off here: a comma, a quotation mark or a bracket is missing or too many."));
        }

        try
        {
            var document = JsonExport.Read(text);
            var versions = document.Risks.GroupBy(risk => risk.Number).ToDictionary(rows => rows.Key, rows => rows.First().Version);
            return new ReadFile.Read(new RegisterFile(document, versions, FromMarkdown: false, lines.Of));
        }
        catch (JsonException problem)
        {
            var (path, sentence) = Explain(problem);
            return new ReadFile.Wrong(new ImportProblem(lines.Of(path), path.Length == 0 ? null : path, sentence));
        }
    }

    /// <summary>Where it went wrong. The reader's own message can quote what was typed, so it stays here.</summary>
    private static (string Path, string Sentence) Explain(JsonException problem)
    {
        var path = problem.Path?.TrimStart('$') ?? "";
        while (problem.InnerException is JsonException inner)
        {
            problem = inner;
            path += problem.Path?.TrimStart('$');
        }

        const string Required = "missing required properties";
        var names = problem.Message.IndexOf(": ", StringComparison.Ordinal);
        return (path.TrimStart('.'), problem.Message.Contains(Required, StringComparison.Ordinal) && names > 0
            ? $"This lacks {problem.Message[(names + 2)..].TrimEnd('.').Replace('\'', '"')}."
            : "This is not what a register has here.");
    }
}
