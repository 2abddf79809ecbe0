namespace PreMortem.Load.Servers;

/// <summary>A frame like the program's own for one card that is shared: the card, the counts, how far sharing is.</summary>
internal sealed record BareFrame(long Version, IReadOnlyDictionary<string, object> Put, IReadOnlyList<string> Drop)
{
    public static BareFrame Of(long version, string id, string text, string author) => new(
        version,
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["counts"] = new { People = 1000, Here = 1000, Done = 0, Reasons = version, Unshared = 0, Unheard = 0 },
            [$"reason/{id}"] = new
            {
                Id = id,
                Text = text,
                Tacit = false,
                By = new { Seat = author[..8], Name = "Person 123", Site = "Wheatley" },
                Shared = version,
                Round = 1,
                Had = 0,
                Also = Array.Empty<string>(),
                Place = "unplaced",
            },
            ["share"] = new { Round = 1, Shared = version, Unheard = 0, Next = Array.Empty<string>(), Current = id, AdditionsEndAt = "2026-11-22T11:40:45.1234567+00:00", Over = true },
        },
        []);
}
