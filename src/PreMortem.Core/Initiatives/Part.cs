namespace PreMortem.Core.Initiatives;

/// <summary>One part of a theory of action. Its id is stable: never renumbered, and kept when the part is retired.</summary>
/// <param name="Id">The letter of its kind and a number: <c>P1</c>, <c>M2</c>.</param>
/// <param name="Form">A practice: what it looks like (CL 2).</param>
/// <param name="Function">A practice: what it does (CL 2).</param>
/// <param name="Core">A practice without which the plan is another plan.</param>
/// <param name="For">Evidence: the id of the part it supports.</param>
/// <param name="MayDiffer">A practice: what sites may do their own way (LC, differentiation).</param>
/// <param name="Strand">The name of the strand of work it belongs to.</param>
public sealed record Part(
    string Id,
    PartKind Kind,
    string Text,
    string? Form = null,
    string? Function = null,
    bool Core = false,
    Coupling? Coupling = null,
    string? For = null,
    bool Retired = false,
    string? MayDiffer = null,
    string? Strand = null);

/// <summary>The kinds of part, in the order the plan's sentence reads: if, then, so that, because, as shown by, assuming, provided, paid by, believing.</summary>
public enum PartKind { Practice, Change, Outcome, Mechanism, Evidence, Assumption, Condition, Incentive, Belief }

/// <summary>Tight: the same everywhere. Loose: each site decides (CL 1, after Weick).</summary>
public enum Coupling { Tight, Loose }

public static class PartKinds
{
    /// <summary>The word that introduces a part in the plan's sentence.</summary>
    public static string Word(this PartKind kind) => kind switch
    {
        PartKind.Practice => "If",
        PartKind.Change => "then",
        PartKind.Outcome => "so that",
        PartKind.Mechanism => "because",
        PartKind.Evidence => "as shown by",
        PartKind.Assumption => "assuming",
        PartKind.Condition => "provided",
        PartKind.Incentive => "while",
        _ => "where",
    };

    /// <summary>The letter an id of this kind starts with.</summary>
    public static char Letter(this PartKind kind) => kind switch
    {
        PartKind.Practice => 'P',
        PartKind.Change => 'T',
        PartKind.Outcome => 'O',
        PartKind.Mechanism => 'M',
        PartKind.Evidence => 'E',
        PartKind.Assumption => 'A',
        PartKind.Condition => 'C',
        PartKind.Incentive => 'I',
        _ => 'B',
    };
}
