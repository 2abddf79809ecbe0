namespace PreMortem.Web.Storage;

/// <summary>A session as a list shows it.</summary>
/// <param name="Code">The stored form, <c>K7M42P</c>.</param>
/// <param name="Agenda">The slug.</param>
/// <param name="Phase">The kind of phase it is in, as in JSON: <c>lookAgain</c>.</param>
/// <param name="Version">The version of its last entry.</param>
/// <param name="PlanVersion">The version of the plan that it examines (VP6).</param>
public sealed record SessionRow(
    string Code,
    string InitiativeId,
    string Agenda,
    bool Anonymous,
    string? Level,
    string? Site,
    DateTimeOffset OpenedAt,
    bool Closed,
    string Phase,
    long Version,
    int? PlanVersion = null);

/// <summary>How far a session is after an append.</summary>
/// <param name="Phase">As in <see cref="SessionRow"/>.</param>
public sealed record SessionProgress(string Phase, bool Closed);
