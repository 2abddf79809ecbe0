using System.Collections.Immutable;
using System.Text.Json;
using PreMortem.Core;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>A presence as servers leave it for each other.</summary>
internal static class PresenceText
{
    public static string Write(Presence presence) => JsonSerializer.Serialize(
        new Text([.. presence.Here], [.. presence.Typing], presence.AwaySince, presence.WorkingOn), Json.Options);

    public static Presence Read(string text) => JsonSerializer.Deserialize<Text>(text, Json.Options) is { } read
        ? new([.. read.Here], [.. read.Typing], read.AwaySince.ToImmutableDictionary(StringComparer.Ordinal)) { WorkingOn = read.WorkingOn.ToImmutableDictionary(StringComparer.Ordinal) }
        : Presence.Nobody;

    private sealed record Text(IReadOnlyList<string> Here, IReadOnlyList<string> Typing, IReadOnlyDictionary<string, DateTimeOffset> AwaySince, IReadOnlyDictionary<string, string> WorkingOn);
}
