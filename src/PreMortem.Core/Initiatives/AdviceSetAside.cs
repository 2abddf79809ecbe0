namespace PreMortem.Core.Initiatives;

/// <summary>Advice that leaders decided not to take.</summary>
/// <param name="Rule">TA1 and on.</param>
/// <param name="Part">The part it was about, where it was about one.</param>
public sealed record AdviceSetAside(string Rule, string Why, string? Part = null);
