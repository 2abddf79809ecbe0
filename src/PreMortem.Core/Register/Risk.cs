using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Register;

/// <summary>One row of the register: a way the plan failed, what it threatens, how much it concerned the room, and what is being done.</summary>
/// <param name="Number">The <c>R</c> number, unique and stable within an initiative.</param>
/// <param name="Cause">“because …”</param>
/// <param name="Event">“this happened …”</param>
/// <param name="Consequence">“which led to …”</param>
/// <param name="Mode">The slug of the failure mode it came from, if it did.</param>
/// <param name="Parts">Ids of the parts of the theory of action that it threatens.</param>
/// <param name="LoneVoice">One person alone gave the reasons behind it.</param>
/// <param name="Concern">The last closed vote.</param>
/// <param name="Session">The meeting that formed it.</param>
/// <param name="Version">Grows by one with every change; an edit names the version it was made on.</param>
/// <param name="Signs">Each time its early sign was seen, oldest first.</param>
/// <param name="Votes">Every closed vote, oldest first; the last one is <paramref name="Concern"/>.</param>
/// <param name="Nature">Whether what failed was technical or adaptive work (CL 1).</param>
/// <param name="Scale">The dimensions of scale it goes for (CL 1, after Coburn).</param>
/// <param name="Factors">The design factors it comes from (CN).</param>
/// <param name="Safeguards">What already stands against it.</param>
public sealed record Risk(
    int Number,
    string Title,
    string Cause = "",
    string Event = "",
    string Consequence = "",
    string? Mode = null,
    FailureKind? Kind = null,
    RiskStatus Status = RiskStatus.Open,
    Seq<string> Parts = default,
    Seq<RiskReason> Reasons = default,
    Seq<string> Sites = default,
    bool LoneVoice = false,
    Concern? Concern = null,
    Response Response = default!,
    Tension? Tension = null,
    DateOnly? NextReview = null,
    string? RetiredWhy = null,
    string? Session = null,
    int Version = 1,
    Seq<SignSeen> Signs = default,
    Seq<Vote> Votes = default,
    Nature? Nature = null,
    Seq<ScaleDimension> Scale = default,
    Seq<DesignFactor> Factors = default,
    string? Safeguards = null)
{
    public Response Response { get; init; } = Response ?? new();

    /// <summary><c>R7</c></summary>
    public string Id => $"R{Number}";
}

/// <summary>open, watching, treating, redesigning, held tension, occurred, retired (method.md, “The register”; LC, adaptive capacity).</summary>
public enum RiskStatus { Open, Watching, Treating, HeldTension, Occurred, Retired, Redesigning }

/// <summary>A reason somebody gave. <paramref name="By"/>, <paramref name="Site"/> and <paramref name="Role"/> are null in an anonymous room.</summary>
/// <param name="Had">How many others said “I had this too”.</param>
/// <param name="Also">Texts of cards that were folded into this one.</param>
/// <param name="Tacit">“I sense it, can't name it” (CL 3).</param>
/// <param name="Session">The meeting it was given in.</param>
/// <param name="Lone">A pod sent it up as “only one of us said this” (PD6).</param>
/// <param name="Entered">The leader entered it for somebody without a device (LD4).</param>
public sealed record RiskReason(
    string Id,
    string Text,
    string? By = null,
    string? Site = null,
    string? Role = null,
    int Had = 0,
    Seq<string> Also = default,
    bool Tacit = false,
    string? Lens = null,
    string? Session = null,
    bool Lone = false,
    bool Entered = false);
