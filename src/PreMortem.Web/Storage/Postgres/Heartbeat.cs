namespace PreMortem.Web.Storage.Postgres;

/// <summary>What a server hears when it says that it lives.</summary>
/// <param name="WasGone">It was silent for so long that the others took it for gone, or is new.</param>
/// <param name="Living">The servers that live, itself included.</param>
/// <param name="Versions">How far the logs of its rooms are.</param>
internal sealed record Heartbeat(bool WasGone, IReadOnlySet<string> Living, IReadOnlyDictionary<string, long> Versions);
