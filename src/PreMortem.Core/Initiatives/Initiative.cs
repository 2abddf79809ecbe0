namespace PreMortem.Core.Initiatives;

/// <summary>A plan that a room examines: what it is for, by when, where, and its theory of action (method.md, “The theory of action”).</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Aim">What is true when the plan has worked.</param>
/// <param name="Horizon">The date the pre-mortem looks back from.</param>
public sealed record Initiative(
    string Name,
    string Aim,
    DateOnly Horizon,
    Nature? Nature = null,
    Seq<Site> Sites = default,
    Seq<Part> Theory = default);

/// <summary>Technical work can be solved for people, adaptive work only with them (CL 1, after Heifetz and Linsky).</summary>
public enum Nature { Technical, Adaptive, Mixed }

/// <summary>A place where the plan lives.</summary>
/// <param name="Level">district, school, classroom, college, program or course.</param>
public sealed record Site(string Name, string? Level = null, string? Organisation = null, string? Note = null);
