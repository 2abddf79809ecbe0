using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>A risk of the register as it stood when a later session began (CA1). The cards behind it are counted, not carried.</summary>
/// <param name="Reasons">How many reasons earlier meetings gave.</param>
/// <param name="LoneBy">Who gave them, where it was one person alone in a named room; shown to nobody, it tells a second voice from the same one (CA6).</param>
/// <param name="Signs">Each time its early sign was seen until then.</param>
public sealed record CarriedRisk(
    int Number,
    string Title,
    string Cause,
    string Event,
    string Consequence,
    string? Mode,
    FailureKind? Kind,
    RiskStatus Status,
    Seq<string> Parts,
    Seq<string> Sites,
    int Reasons,
    bool LoneVoice,
    Response Response,
    Tension? Tension = null,
    DateOnly? NextReview = null,
    Seq<SignSeen> Signs = default,
    string? LoneBy = null,
    RiskTags? Tags = null)
{
    /// <summary><c>R7</c>, which is also what the room calls it.</summary>
    public string Id => $"R{Number}";

    public static CarriedRisk From(Risk risk) => new(
        risk.Number,
        risk.Title,
        risk.Cause,
        risk.Event,
        risk.Consequence,
        risk.Mode,
        risk.Kind,
        risk.Status,
        risk.Parts,
        risk.Sites,
        risk.Reasons.Count,
        risk.LoneVoice,
        risk.Response,
        risk.Tension,
        risk.NextReview,
        risk.Signs,
        risk.LoneVoice && risk.Reasons.Select(reason => reason.By).Distinct().Take(2).ToList() is [{ } name] ? name : null,
        RiskTags.Of(risk) is var tags && tags == RiskTags.None ? null : tags);

    /// <summary>As the room takes it up: with the words it has.</summary>
    public RoomRisk TakenUp() => new(Id, Number, Title, Mode, Kind, Cause, Event, Consequence, Parts, Response, Tension, Worded: true, Carried: true, Tagged: Tags);
}

/// <summary>What a room calls a reason that an earlier meeting parked.</summary>
public static class CarriedParked
{
    /// <summary><c>K7M42P-r12</c></summary>
    public static string IdOf(ParkedReason parked) => $"{parked.Session}-{parked.Reason.Id}";
}
