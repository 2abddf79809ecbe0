namespace PreMortem.Web.Register;

/// <summary>A field that two people changed: what is stored now, and what was typed here.</summary>
/// <param name="Field">Its name as people read it.</param>
public sealed record Difference(string Field, string? Stored, string? Typed);
