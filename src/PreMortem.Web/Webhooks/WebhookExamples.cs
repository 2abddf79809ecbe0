using System.Text.Json;
using PreMortem.Core;
using PreMortem.Core.Register;
using PreMortem.Core.Webhooks;

namespace PreMortem.Web.Webhooks;

/// <summary>One message of each kind, written by what writes the real ones, so that the page cannot say otherwise.</summary>
public static class WebhookExamples
{
    private static readonly JsonSerializerOptions s_indented = new(Json.Options) { WriteIndented = true };
    private static readonly DateTimeOffset s_at = new(2026, 11, 12, 15, 40, 0, TimeSpan.Zero);
    private static readonly ToldInitiative s_initiative = new("soar", "SOAR");
    private static readonly ToldRisk s_risk = new("R1", "Coaches were busy with other work", RiskStatus.Watching, 7);

    public static IReadOnlyList<string> All { get; } =
    [
        Write(MessageTypes.SessionClosed, new SessionClosedData(s_initiative, "K7M42P", "klein-classic", Anonymous: true, 11, 27, new(2027, 1, 12), [s_risk])),
        Write(MessageTypes.SignSeen, new SignSeenData(s_initiative, s_risk, "A coach misses two visits", new(2026, 11, 12), "Walker", "Third week in a row", null)),
    ];

    private static string Write<T>(string type, T data) => JsonSerializer.Serialize(new WebhookMessage<T>(type, s_at, data), s_indented);
}
