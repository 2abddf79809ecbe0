using PreMortem.Core.Register;

namespace PreMortem.Core.Webhooks;

/// <summary>What a webhook is sent, in the product's JSON. Members are added, never renamed (WH3).</summary>
/// <param name="Type">One of <see cref="MessageTypes"/>.</param>
/// <param name="Timestamp">When it happened; the time of sending stands in the headers.</param>
public sealed record WebhookMessage<T>(string Type, DateTimeOffset Timestamp, T Data);

public static class MessageTypes
{
    public const string SessionClosed = "session.closed";

    public const string SignSeen = "sign.seen";

    public const string Test = "test";
}

/// <summary>The initiative that it is about; its register is at <c>/initiatives/{id}/register</c>.</summary>
public sealed record ToldInitiative(string Id, string Name);

/// <summary>A row of the register: its number, its title, where it stands. No reason, no author, no owner.</summary>
/// <param name="Picks">How many people picked it in the last closed vote; null where there was none.</param>
public sealed record ToldRisk(string Id, string Title, RiskStatus Status, int? Picks)
{
    public static ToldRisk Of(Risk risk) => new(risk.Id, risk.Title, risk.Status, risk.Concern?.Picks);
}

/// <summary>The data of <c>session.closed</c>: numbers, and the rows that the meeting formed.</summary>
public sealed record SessionClosedData(
    ToldInitiative Initiative, string Session, string Agenda, bool Anonymous, int People, int Reasons, DateOnly? NextReview, Seq<ToldRisk> Risks)
{
    /// <param name="rows">All rows of the initiative.</param>
    public static SessionClosedData Of(ToldInitiative initiative, SessionSummary summary, IEnumerable<Risk> rows) => new(
        initiative,
        summary.Code,
        summary.Agenda,
        summary.Anonymous,
        summary.People,
        summary.Reasons,
        summary.NextReview,
        rows.Where(risk => risk.Session == summary.Code).Select(ToldRisk.Of).ToSeq());
}

/// <summary>The data of <c>sign.seen</c>: what the register's readers read of it, and never who saw it.</summary>
/// <param name="EarlySign">The sign as the row words it; null where the row names none.</param>
/// <param name="Session">The meeting that saw it; null between meetings.</param>
public sealed record SignSeenData(ToldInitiative Initiative, ToldRisk Risk, string? EarlySign, DateOnly On, string? Where, string? Note, string? Session)
{
    public static SignSeenData Of(ToldInitiative initiative, Risk risk, SignSeen sign) =>
        new(initiative, ToldRisk.Of(risk), risk.Response.EarlySign, sign.On, sign.Where, sign.Note, sign.Session);
}

/// <summary>The data of <c>test</c>.</summary>
public sealed record TestData(string Says);
