using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary><c>known/{risk}</c>: in Form, a risk of an earlier meeting that this room has not taken up.</summary>
/// <param name="Reasons">How many reasons earlier meetings gave.</param>
public sealed record KnownRecord(
    string Id,
    int Number,
    string Title,
    string Cause,
    string Event,
    string Consequence,
    Seq<string> Parts,
    RiskStatus Status,
    int Reasons) : ViewRecord;

/// <summary><c>item/{id}</c>: Review, one thing to look at.</summary>
/// <param name="On">The day it came due.</param>
/// <param name="Now">The leader has turned the room to it.</param>
public sealed record ItemRecord(string Id, ItemKind Kind, string? Risk, string? Parked, DateOnly? On, bool Now, bool Settled, int Order) : ViewRecord;

/// <summary><c>parked/{id}</c>: Review, a reason that an earlier meeting parked.</summary>
/// <param name="By">Who gave it; null where that meeting or this one is anonymous.</param>
/// <param name="Outcome">What the room did about it; null until it has.</param>
/// <param name="Risk">The risk it went into.</param>
/// <param name="Why">Why it was dropped.</param>
/// <param name="Tacit">True where it was sensed and not yet named.</param>
public sealed record ParkedRecord(
    string Id,
    string Text,
    string? Owner,
    DateOnly Revisit,
    string? By,
    ParkedOutcome? Outcome,
    string? Risk,
    string? Why,
    bool? Tacit = null) : ViewRecord;

/// <summary><c>sign/{risk}</c>: Review, what people here answered.</summary>
/// <param name="Sightings">Those that say where or what, of this meeting and of earlier ones. In an anonymous room their order says nothing of who came first.</param>
public sealed record SignRecord(string Risk, int Seen, int NotSeen, Seq<Sighting> Sightings) : ViewRecord;

/// <summary>A sign that was seen. <paramref name="By"/> is null in an anonymous room.</summary>
public sealed record Sighting(string? Where, string? Note, DateOnly On, string? By);
