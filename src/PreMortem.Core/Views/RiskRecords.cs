using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary><c>risk/{id}</c>: from Form on.</summary>
/// <param name="Order">Concern: leave it to the client to shuffle by <c>me.seat</c>; elsewhere order by this.</param>
/// <param name="Prefill">Leaders only: words to start from, taken from its reasons.</param>
/// <param name="NotClear">Leaders only until concern is closed: how many do not understand it.</param>
/// <param name="Top">From the close of Concern: one of the two or three greatest concerns, or the gravest lone voice.</param>
/// <param name="Gaps">Leaders only, Treat: what its response lacks.</param>
/// <param name="Carried">True where it was in the register before this meeting (CA3).</param>
/// <param name="Returned">Form: true where it came back from the vote because a fifth of the people did not understand it (CO9).</param>
/// <param name="Earlier">Of such a risk: how many reasons earlier meetings gave.</param>
/// <param name="Patterns">Treat and Review: the patterns, those that answer it best first (LB13).</param>
/// <param name="Scale">Null where it has no tag, as <paramref name="Factors"/> (FO13).</param>
public sealed record RiskRecord(
    string Id,
    int Number,
    string Title,
    string Cause,
    string Event,
    string Consequence,
    string? Mode,
    FailureKind? Kind,
    Seq<string> Reasons,
    Seq<string> Parts,
    Seq<string> Sites,
    RiskStatus Status,
    bool LoneVoice,
    int Order,
    bool Now,
    bool Top,
    Prefill? Prefill = null,
    int? NotClear = null,
    Seq<string>? Gaps = null,
    bool? Carried = null,
    int? Earlier = null,
    Seq<string>? Patterns = null,
    Nature? Nature = null,
    Seq<ScaleDimension>? Scale = null,
    Seq<DesignFactor>? Factors = null,
    string? Safeguards = null,
    bool? Returned = null) : ViewRecord;

public sealed record Prefill(string Title, string Cause, string Event, string Consequence);

/// <summary><c>concern/{risk}</c>: only once Concern is closed.</summary>
public sealed record ConcernRecord(string Risk, Concern Concern, Impact? Impact, bool Split) : ViewRecord;

/// <summary><c>response/{risk}</c>: Treat on, and Review.</summary>
/// <param name="Questions">Leaders only: what one would ask about it (RQ1).</param>
public sealed record ResponseRecord(string Risk, Response Response, Tension? Tension, Seq<Phrase>? Questions = null) : ViewRecord;

/// <summary><c>suggestion/{id}</c>: for leaders, Form.</summary>
public sealed record SuggestionRecord(string Id, string Risk, string? Reason, string? Into, string? Part) : ViewRecord;

/// <summary><c>offer/{id}</c>: for everybody, Treat.</summary>
public sealed record OfferRecord(string Id, string Risk, OfferKind Kind, string Text, Author? By) : ViewRecord;
