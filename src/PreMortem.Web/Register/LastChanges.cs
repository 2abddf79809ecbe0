using PreMortem.Core.Register;

namespace PreMortem.Web.Register;

/// <summary>The last changes between meetings, newest first, and the name that the next one is signed with.</summary>
/// <param name="SignedAs">Null where no name was given yet.</param>
public sealed record LastChanges(string Id, IReadOnlyList<StoredEdit> Edits, string? SignedAs, DateTimeOffset Now)
{
    /// <summary>The address of the register's filter, to come back to.</summary>
    public string Query { get; init; } = "";

    /// <summary>The name is that of the leader's key, and not theirs to change here (AC14).</summary>
    public bool ByKey { get; init; }

    /// <summary>Nothing later touched what it changed, as far as can be told from here; a meeting may have.</summary>
    public bool CanBeUndone(StoredEdit edit) =>
        !edit.Undone && Edits.TakeWhile(later => later.Id != edit.Id).All(later => !later.Risks.Intersect(edit.Risks).Any() && (later.Risks.Count, edit.Risks.Count) != (0, 0));
}
