using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>A risk as its columns stand in <c>risk</c>, and the way back.</summary>
internal class RiskColumns
{
    public int Number { get; init; }

    public int Version { get; init; }

    public string? Session { get; init; }

    public string Title { get; init; } = "";

    public string Cause { get; init; } = "";

    public string Event { get; init; } = "";

    public string Consequence { get; init; } = "";

    public string? Mode { get; init; }

    public string? Kind { get; init; }

    public string Status { get; init; } = "";

    public string Sites { get; init; } = "[]";

    public bool LoneVoice { get; init; }

    public string? Concern { get; init; }

    public string? Response { get; init; }

    public string? Action { get; init; }

    public string? Owner { get; init; }

    public string? Decider { get; init; }

    public DateOnly? TryBy { get; init; }

    public string? EarlySign { get; init; }

    public string? Threshold { get; init; }

    public string? Watcher { get; init; }

    public string? IfState { get; init; }

    public string? IfBy { get; init; }

    public string? ThenMove { get; init; }

    public string? Coupling { get; init; }

    public string? Prediction { get; init; }

    public string? Studied { get; init; }

    public string? Verdict { get; init; }

    public string? Outcome { get; init; }

    public DateOnly? OutcomeOn { get; init; }

    public string? PoleA { get; init; }

    public string? PoleB { get; init; }

    public DateOnly? Revisit { get; init; }

    public DateOnly? NextReview { get; init; }

    public string? RetiredWhy { get; init; }

    public string Signs { get; init; } = "[]";

    public string Votes { get; init; } = "[]";

    public string? Pattern { get; init; }

    public string? Leverage { get; init; }

    public string? Consulted { get; init; }

    public string? Veto { get; init; }

    public string? EvidenceFrom { get; init; }

    public string? CarriedBy { get; init; }

    public string? Leads { get; init; }

    public string? Learns { get; init; }

    public string? Experience { get; init; }

    public string? How { get; init; }

    public DateOnly? HowBy { get; init; }

    public string ResponseScale { get; init; } = "[]";

    public string? Nature { get; init; }

    public string Scale { get; init; } = "[]";

    public string Factors { get; init; } = "[]";

    public string? Safeguards { get; init; }

    public static RiskColumns Of(Risk risk) => new()
    {
        Number = risk.Number,
        Version = risk.Version,
        Session = risk.Session,
        Title = risk.Title,
        Cause = risk.Cause,
        Event = risk.Event,
        Consequence = risk.Consequence,
        Mode = risk.Mode,
        Kind = Columns.ToText(risk.Kind),
        Status = Columns.ToText(risk.Status),
        Sites = Columns.ToJson(risk.Sites),
        LoneVoice = risk.LoneVoice,
        Concern = risk.Concern is null ? null : Columns.ToJson(risk.Concern),
        Response = Columns.ToText(risk.Response.Kind),
        Action = risk.Response.Action,
        Owner = risk.Response.Owner,
        Decider = risk.Response.Decider,
        TryBy = risk.Response.TryBy,
        EarlySign = risk.Response.EarlySign,
        Threshold = risk.Response.Threshold,
        Watcher = risk.Response.Watcher,
        IfState = risk.Response.IfState,
        IfBy = risk.Response.IfBy,
        ThenMove = risk.Response.ThenMove,
        Coupling = Columns.ToText(risk.Response.Coupling),
        Prediction = risk.Response.Prediction,
        Studied = risk.Response.Studied,
        Verdict = Columns.ToText(risk.Response.Verdict),
        Outcome = Columns.ToText(risk.Response.Outcome),
        OutcomeOn = risk.Response.OutcomeOn,
        PoleA = risk.Tension?.PoleA,
        PoleB = risk.Tension?.PoleB,
        Revisit = risk.Tension?.Revisit,
        NextReview = risk.NextReview,
        RetiredWhy = risk.RetiredWhy,
        Signs = Columns.ToJson(risk.Signs),
        Votes = Columns.ToJson(risk.Votes),
        Pattern = risk.Response.Pattern,
        Leverage = Columns.ToText(risk.Response.Leverage),
        Consulted = risk.Response.Consulted,
        Veto = risk.Response.Veto,
        EvidenceFrom = risk.Response.EvidenceFrom,
        CarriedBy = risk.Response.CarriedBy,
        Leads = risk.Response.Leads,
        Learns = risk.Response.Learns,
        Experience = risk.Response.Experience,
        How = risk.Response.How,
        HowBy = risk.Response.HowBy,
        ResponseScale = Columns.ToJson(risk.Response.Scale),
        Nature = Columns.ToText(risk.Nature),
        Scale = Columns.ToJson(risk.Scale),
        Factors = Columns.ToJson(risk.Factors),
        Safeguards = risk.Safeguards,
    };

    public Risk ToRisk(Seq<string> parts, Seq<RiskReason> reasons) => new(
        Number,
        Title,
        Cause,
        Event,
        Consequence,
        Mode,
        Columns.ToEnumOrNull<FailureKind>(Kind),
        Columns.ToEnum<RiskStatus>(Status),
        parts,
        reasons,
        Columns.FromJson<Seq<string>>(Sites),
        LoneVoice,
        Concern is null ? null : Columns.FromJson<Concern>(Concern),
        new Response(
            Columns.ToEnumOrNull<ResponseKind>(Response),
            Action,
            Owner,
            Decider,
            TryBy,
            EarlySign,
            Threshold,
            Watcher,
            IfState,
            IfBy,
            ThenMove,
            Columns.ToEnumOrNull<ResponseCoupling>(Coupling),
            Prediction,
            Studied,
            Columns.ToEnumOrNull<ResponseVerdict>(Verdict),
            Columns.ToEnumOrNull<ResponseOutcome>(Outcome),
            OutcomeOn,
            Pattern,
            Columns.ToEnumOrNull<Leverage>(Leverage),
            Consulted,
            Veto,
            EvidenceFrom,
            CarriedBy,
            Leads,
            Learns,
            Experience,
            How,
            HowBy,
            Columns.FromJson<Seq<ScaleDimension>>(ResponseScale)),
        Revisit is { } revisit ? new Tension(PoleA ?? "", PoleB ?? "", revisit) : null,
        NextReview,
        RetiredWhy,
        Session,
        Version,
        Columns.FromJson<Seq<SignSeen>>(Signs),
        Columns.FromJson<Seq<Vote>>(Votes),
        Columns.ToEnumOrNull<Nature>(Nature),
        Columns.FromJson<Seq<ScaleDimension>>(Scale),
        Columns.FromJson<Seq<DesignFactor>>(Factors),
        Safeguards);
}
