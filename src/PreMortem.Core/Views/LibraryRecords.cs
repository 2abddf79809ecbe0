using PreMortem.Core.Library;

namespace PreMortem.Core.Views;

/// <summary><c>lens/{slug}</c>: Look again only.</summary>
public sealed record LensRecord(string Slug, string Title, string Question, string Help, int Order, bool Now, int? Count) : ViewRecord;

/// <summary><c>mode/{slug}</c>: Sweep. Participants and screens get the ones that were shown; leaders get all, ranked.</summary>
/// <param name="Rank">From 1: what nobody said and what goes for parts of this plan first.</param>
/// <param name="Resembles">Leaders only: the shared reason it resembles most, if one does.</param>
public sealed record ModeRecord(
    string Slug,
    string Title,
    FailureKind Kind,
    string Story,
    Seq<string> Probes,
    int Rank,
    bool Shown,
    bool Now,
    int Happened,
    int AlreadySaid,
    int NotHere,
    string? Resembles = null) : ViewRecord;
