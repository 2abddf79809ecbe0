using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>A register as a file says it.</summary>
/// <param name="Document">Its rows in the order of the file; those written by hand that have no number yet have the number 0.</param>
/// <param name="Versions">At which version each row was when the file was written, as far as the file says.</param>
/// <param name="FromMarkdown">What the file says of a text is what Markdown can say of it.</param>
/// <param name="LineOf">The line on which a member stands, by its path: <c>risks[3].response.owner</c>.</param>
public sealed record RegisterFile(RegisterDocument Document, IReadOnlyDictionary<int, int> Versions, bool FromMarkdown, Func<string, int?> LineOf)
{
    /// <summary>More than this helps nobody, and each is looked for in the file.</summary>
    public const int MostProblems = 50;

    public ImportProblem Problem(Problem problem) => new(LineOf(problem.Field), FromMarkdown ? null : problem.Field, problem.Sentence);

    /// <summary>Adds what is wrong with a row of the file, as long as there is not too much of it.</summary>
    internal void Report(List<ImportProblem> problems, int row, IEnumerable<Problem> found) =>
        problems.AddRange(found.Take(MostProblems - problems.Count).Select(problem => Problem(problem with { Field = $"risks[{row}].{problem.Field}" })));
}

/// <summary>What came of reading a file: a closed union.</summary>
public abstract record ReadFile
{
    private ReadFile()
    {
    }

    public sealed record Read(RegisterFile File) : ReadFile;

    public sealed record Wrong(Seq<ImportProblem> Problems) : ReadFile
    {
        public Wrong(ImportProblem problem)
            : this([problem])
        {
        }
    }
}
