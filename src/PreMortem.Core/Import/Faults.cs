using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Import;

/// <summary>What is wrong in a Markdown register, by line (IP3). It quotes nothing that was typed.</summary>
internal sealed class Faults
{
    private readonly List<ImportProblem> _problems = [];

    public Seq<ImportProblem> Problems => _problems.OrderBy(problem => problem.Line).ToSeq();

    public void Add(int line, string sentence) => _problems.Add(new(line, null, sentence));

    public DateOnly Date(int line, string label, string text)
    {
        if (MarkdownWords.Date(text) is { } date)
        {
            return date;
        }

        Add(line, $"“{label}” needs a date such as {Say.Date(new DateOnly(2026, 8, 22))}.");
        return default;
    }

    public int Number(int line, string label, string text)
    {
        if (MarkdownWords.Number(text) is { } number)
        {
            return number;
        }

        Add(line, $"“{label}” needs a number.");
        return 0;
    }

    /// <param name="words">The list to choose from, as people read it.</param>
    public T Choice<T>(int line, string label, string text, string words)
        where T : struct, Enum
    {
        if (MarkdownWords.Word<T>(text) is { } value)
        {
            return value;
        }

        Add(line, $"“{label}” needs one of these words: {words}.");
        return default;
    }

    /// <summary>Words of a list with a comma between them.</summary>
    public Seq<T> Choices<T>(int line, string label, string text, string words)
        where T : struct, Enum => text.Length == 0 ? [] : MarkdownWords.Split(text, ',').Select(word => Choice<T>(line, label, word, words)).ToSeq();

    public Nature Nature(int line, string label, string text) => text.StartsWith("partly", StringComparison.OrdinalIgnoreCase)
        ? Initiatives.Nature.Mixed
        : Choice<Nature>(line, label, text, "technical, adaptive, partly technical, partly adaptive");

    public void NotHere(int line) => Add(line, "A register has no such line here. Put the text behind a label such as **Owner**, or take the line out.");
}
