namespace PreMortem.Core.Views;

// The records a client holds, by key, stand beside the views that make them. Only a record can be sent (VW1: views fail closed).
// room/protocol.ts mirrors them; a test holds the two together.

/// <summary>A record of a view. Its key says what it is: <c>session</c>, <c>reason/{id}</c>, …</summary>
public abstract record ViewRecord;

/// <summary>One frame to one audience: what to put and what to drop to reach <paramref name="Version"/>.</summary>
public sealed record Changes(
    long Version,
    IReadOnlyDictionary<string, object> Put,
    IReadOnlyList<string> Drop);
