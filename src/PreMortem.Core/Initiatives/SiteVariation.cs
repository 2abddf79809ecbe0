namespace PreMortem.Core.Initiatives;

/// <summary>Something that one site does its own way (LC, differentiation).</summary>
/// <param name="Site">The name of the site.</param>
/// <param name="Part">The id of the part it departs from, where there is one.</param>
public sealed record SiteVariation(string Site, string Text, VariationKind Kind = VariationKind.Undecided, string? Part = null);

/// <summary>Legitimate: it serves the same function. Drift: the function was lost on the way.</summary>
public enum VariationKind { Undecided, Legitimate, Drift }
