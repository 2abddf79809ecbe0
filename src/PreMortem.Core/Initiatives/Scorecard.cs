namespace PreMortem.Core.Initiatives;

/// <summary>What one partner is held to account for (LC, parallel accountability).</summary>
/// <param name="Partner">At most 80 characters, unique in the plan.</param>
/// <param name="Measures">What counts as success there.</param>
/// <param name="Against">The partner whose scorecard it pulls against.</param>
/// <param name="Collision">How the two collide.</param>
public sealed record Scorecard(string Partner, string Measures, string? Against = null, string? Collision = null);
