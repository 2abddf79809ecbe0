using System.Text.Json.Serialization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>One accepted command in a session's log: what came of it, who sent it and when. A command that changed nothing has an entry without facts, so that it is still done only once (CM1).</summary>
/// <param name="Version">From 1, without gaps.</param>
/// <param name="Seat">The seat that sent it; null for the clock and the door.</param>
/// <param name="Command">The client's id; empty for the clock and the door.</param>
public sealed record Entry(long Version, DateTimeOffset At, string? Seat, Guid Command, Seq<Fact> Facts);

/// <summary>Something that happened in a session. Facts have stable stored names with a version (ST3): an old log always replays.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SessionOpened), "sessionOpened.1")]
public abstract record Fact;

/// <summary>A session began. It carries all it needs of the plan and of the library, so that a log replays although both change later.</summary>
/// <param name="Level">The level of the organisation that meets: district, school, …</param>
/// <param name="Site">The site that meets, where it is one.</param>
public sealed record SessionOpened(
    string Code,
    string InitiativeId,
    Initiative Initiative,
    Agenda Agenda,
    bool Anonymous,
    string? Level,
    string? Site,
    Seq<Lens> Lenses,
    Seq<FailureMode> Modes) : Fact;
