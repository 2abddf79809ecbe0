using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>What an import into a register that is here already would do, before anything does (IP4).</summary>
/// <param name="Changes">Line by line, in the order of the rows; new rows too.</param>
/// <param name="Conflicts">Fields that the file and the register both changed; those not chosen stay as they are (IP5).</param>
/// <param name="Added">Rows that come in new.</param>
/// <param name="Notes">What the file says and the import leaves alone, in sentences.</param>
/// <param name="Problems">What is wrong; with any of it, nothing is done.</param>
/// <param name="Edit">What does it all; null where there is nothing to do, or something is wrong.</param>
public sealed record ImportPreview(
    Seq<ImportChange> Changes,
    Seq<ImportConflict> Conflicts,
    Seq<Risk> Added,
    Seq<string> Notes,
    Seq<ImportProblem> Problems,
    RegisterEdit? Edit);

/// <summary>One field of one row. Values are as <see cref="RiskFields"/> says them.</summary>
public sealed record ImportChange(int Risk, string Title, string Field, string? Now, string? Becomes);

/// <param name="Saw">What stood there when the file was written.</param>
/// <param name="Now">What somebody put there since.</param>
/// <param name="Theirs">What the file puts there.</param>
/// <param name="Chosen">The file's word is taken.</param>
public sealed record ImportConflict(int Risk, string Title, string Field, string? Saw, string? Now, string? Theirs, bool Chosen)
{
    /// <summary>By which it is chosen: <c>R3/response.owner</c>.</summary>
    public string Key => $"R{Risk}/{Field}";
}
