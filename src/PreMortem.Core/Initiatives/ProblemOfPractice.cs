namespace PreMortem.Core.Initiatives;

/// <summary>A felt difficulty and the work that takes it up (LC, table 2).</summary>
/// <param name="Project">The shared project that answers it.</param>
/// <param name="Focus">What people work on together there.</param>
/// <param name="Evidence">Where learning shows.</param>
public sealed record ProblemOfPractice(string Difficulty, string? Project = null, string? Focus = null, string? Evidence = null);
