namespace PreMortem.Core.Initiatives;

/// <summary>A line of work within a plan. One plan can hold technical and adaptive work side by side (CL 1).</summary>
/// <param name="Name">At most 80 characters, unique in the plan.</param>
/// <param name="Nature">What leaders call it; the answers count where they have said nothing.</param>
public sealed record Strand(string Name, Nature? Nature = null, Seq<KindAnswer> Answers = default);

/// <summary>One answer of the diagnosis.</summary>
/// <param name="Question">The slug of the question.</param>
/// <param name="Answer">Technical or adaptive.</param>
public sealed record KindAnswer(string Question, Nature Answer);
