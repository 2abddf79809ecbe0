using System.Text.Json.Serialization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Register;

/// <summary>A change to one row of the register between meetings. What it does not name stays as it was; null or empty clears (RG1).</summary>
/// <param name="Version">The version of the row the change was made on; without it, the change is made on the row as it is (RG2).</param>
/// <param name="Parts">Ids of parts of the theory of action, retired ones too.</param>
/// <param name="Tension">Set: the risk is held as a tension. Null: it is released (RG5).</param>
/// <param name="RetiredWhy">Wanted when the status becomes retired (RG4).</param>
/// <param name="Signs">All that were seen, in the place of those there are.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RiskPatch(
    int? Version = null,
    Edit<string> Title = default,
    Edit<string> Cause = default,
    Edit<string> Event = default,
    Edit<string> Consequence = default,
    Edit<FailureKind?> Kind = default,
    Edit<RiskStatus?> Status = default,
    Edit<IReadOnlyList<string>> Parts = default,
    Edit<ResponsePatch> Response = default,
    Edit<Tension> Tension = default,
    Edit<DateOnly?> NextReview = default,
    Edit<string> RetiredWhy = default,
    Edit<IReadOnlyList<SignSeen>> Signs = default,
    Edit<Nature?> Nature = default,
    Edit<IReadOnlyList<ScaleDimension>> Scale = default,
    Edit<IReadOnlyList<DesignFactor>> Factors = default,
    Edit<string> Safeguards = default);

/// <summary>The part of a <see cref="RiskPatch"/> that goes to the response, field by field.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResponsePatch(
    Edit<ResponseKind?> Kind = default,
    Edit<string> Action = default,
    Edit<string> Owner = default,
    Edit<string> Decider = default,
    Edit<DateOnly?> TryBy = default,
    Edit<string> EarlySign = default,
    Edit<string> Threshold = default,
    Edit<string> Watcher = default,
    Edit<string> IfState = default,
    Edit<string> IfBy = default,
    Edit<string> ThenMove = default,
    Edit<ResponseCoupling?> Coupling = default,
    Edit<string> Prediction = default,
    Edit<string> Studied = default,
    Edit<ResponseVerdict?> Verdict = default,
    Edit<ResponseOutcome?> Outcome = default,
    Edit<DateOnly?> OutcomeOn = default,
    Edit<string> Pattern = default,
    Edit<Leverage?> Leverage = default,
    Edit<string> Consulted = default,
    Edit<string> Veto = default,
    Edit<string> EvidenceFrom = default,
    Edit<string> CarriedBy = default,
    Edit<string> Leads = default,
    Edit<string> Learns = default,
    Edit<string> Experience = default,
    Edit<string> How = default,
    Edit<DateOnly?> HowBy = default,
    Edit<IReadOnlyList<ScaleDimension>> Scale = default);
