using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Pages;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Register;

/// <summary>The register's fields and what they hold, from their names in JSON, as a meeting or an edit writes them, to the words people read.</summary>
public static class FieldNames
{
    public static string Read(string field) => field switch
    {
        "formed" => "Formed",
        "title" => "Title",
        "cause" => "Because",
        "event" => "This happened",
        "consequence" => "Which led to",
        "kind" => "Kind of failure",
        "status" => "Status",
        "parts" => "Threatens",
        "response.kind" or "response" => "Kind of response",
        "response.action" or "action" => "Response",
        "response.owner" or "owner" => "Owner",
        "response.decider" or "decider" => "Who decides",
        "response.tryBy" or "tryBy" => "Try by",
        "response.earlySign" or "earlySign" => "Early sign",
        "response.threshold" or "threshold" => "Threshold",
        "response.watcher" or "watcher" => "Who watches",
        "response.ifState" or "ifState" => "If",
        "response.ifBy" or "ifBy" => "By",
        "response.thenMove" or "thenMove" => "Then",
        "response.coupling" or "coupling" => "Tightens or loosens",
        "response.prediction" => "What we expected",
        "response.studied" => "What we saw",
        "response.verdict" => "What we decided",
        "response.outcome" => "What became of it",
        "response.outcomeOn" => "Day of the outcome",
        "response.pattern" or "pattern" => "Started from",
        "response.leverage" or "leverage" => "Where it takes hold",
        "response.consulted" or "consulted" => "Asked before",
        "response.veto" or "veto" => "Who can stop it",
        "response.evidenceFrom" or "evidenceFrom" => "Whose evidence we follow",
        "response.carriedBy" or "carriedBy" => "Meeting or cycle that carries it",
        "response.leads" or "leads" => "Who leads it",
        "response.learns" or "learns" => "Who learns in it",
        "response.experience" or "experience" => "What they live through",
        "response.how" or "how" => "How",
        "response.howBy" or "howBy" => "How is settled by",
        "response.scale" => "What of scale it serves",
        "nature" => "Kind of work",
        "scale" => "What of scale it goes for",
        "factors" => "Design factors",
        "safeguards" => "What already stands against it",
        "signs" => "Early sign seen",
        "reasons" => "Cards behind it changed",
        "concern" => "Picked as a greatest concern",
        "tension" => "Held tension",
        "tension.poleA" => "On the one side",
        "tension.poleB" => "On the other side",
        "tension.revisit" => "Look again on",
        "nextReview" => "Look at it again",
        "retiredWhy" => "Why retired",
        _ => field,
    };

    /// <summary>A value as people read it; null where only the room's own ids stand in it.</summary>
    public static string? Read(string field, string? value) => field switch
    {
        _ when string.IsNullOrEmpty(value) => null,
        "reasons" => null,
        "signs" => string.Join('\n', value.Split("; ").Select(Dated)),
        "response.leverage" => Enum.TryParse<Leverage>(value, ignoreCase: true, out var leverage) ? RowWords.Of(leverage) : value,
        "nature" => Enum.TryParse<Nature>(value, ignoreCase: true, out var nature) ? RowWords.Of(nature) : value,
        "status" => Enum.TryParse<RiskStatus>(value, ignoreCase: true, out var status) ? status.Read() : value,
        _ => Day(value),
    };

    /// <summary>A sign begins with its day.</summary>
    private static string Dated(string sign) => sign.Length > 10 ? Day(sign[..10]) + sign[10..] : Day(sign);

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Long() : text;
}
