using System.Globalization;

namespace PreMortem.Core.Import;

/// <summary>What is wrong with a file, and where (IP3).</summary>
/// <param name="Line">Counted from 1; null where it is the file as a whole.</param>
/// <param name="Path">Where in JSON: <c>risks[3].response.owner</c>; null in Markdown.</param>
public sealed record ImportProblem(int? Line, string? Path, string Sentence)
{
    /// <summary>“Line 42: …”, as people read it.</summary>
    public string Said => Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"Line {line}{(Path is null ? "" : $" ({Path})")}: {Sentence}")
        : Sentence;
}
