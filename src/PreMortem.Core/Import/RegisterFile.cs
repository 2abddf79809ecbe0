using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>A register as a file says it.</summary>
/// <param name="Document">Its rows in the order of the file; those written by hand that have no number yet have the number 0.</param>
/// <param name="Versions">At which version each row was when the file was written, as far as the file says.</param>
/// <param name="FromMarkdown">What the file says of a text is what Markdown can say of it.</param>
/// <param name="LineOf">The line on which a member stands, by its path: <c>risks[3].response.owner</c>.</param>
public sealed record RegisterFile(RegisterDocument Document, IReadOnlyDictionary<int, int> Versions, bool FromMarkdown, Func<string, int?> LineOf)
{
    public ImportProblem Problem(string path, string sentence) => new(LineOf(path), FromMarkdown ? null : path, sentence);
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
