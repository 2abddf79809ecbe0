using System.Globalization;
using System.Text.Json;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

/// <summary>Rows as registers have them, drawn from a seed: named and anonymous meetings, voted or not, with and without a response.</summary>
internal sealed class AnyRow(int seed)
{
    private readonly Random _random = new(seed);
    private int _next;

    public Risk Risk(int number)
    {
        var votes = Enumerable.Range(0, _random.Next(3)).Select(at => Vote(new DateOnly(2026, 1 + at, 1 + _random.Next(2)))).ToSeq();
        var reasons = Enumerable.Range(0, _random.Next(4)).Select(_ => Reason(number)).ToSeq();
        var held = _random.Next(4) == 0;
        return new(
            number, Text(), Text(), Text(), Text(), Maybe(Text()), null,
            held ? RiskStatus.HeldTension : (RiskStatus)_random.Next(3),
            Some("P1", "P2", "M1"), reasons, Some("Walker", "Wheatley", "Cervantes"),
            reasons.Count > 0 && _random.Next(2) == 0,
            votes.Count > 0 ? votes[^1].Concern : null,
            _random.Next(2) == 0 ? new Response(Action: Maybe(Text()), Owner: Text(), IfBy: Maybe(Text()), Studied: Maybe(Text())) : new(),
            held ? new Tension(Text(), Text(), new DateOnly(2027, 1, 1)) : null,
            Version: 1 + _random.Next(5),
            Signs: Enumerable.Range(0, _random.Next(3)).Select(at => new SignSeen($"s{at}", new DateOnly(2026, 5, 1 + _random.Next(9)), Maybe(Text()), Text())).OrderBy(sign => sign.On).ToSeq(),
            Votes: votes);
    }

    public RiskReason Reason(int number) => new(
        $"r{number}-{_next}", Text(), _random.Next(3) > 0 ? "Ana" : null, _random.Next(2) == 0 ? "Walker" : null, null, _random.Next(2), Some("Also said one", "Also said two"), Session: "KITE22");

    public string Text() => string.Create(CultureInfo.InvariantCulture, $"words {seed}-{_next++} <b>'\"");

    /// <summary>Holds a rule against many rows, and says which seed broke it.</summary>
    public static void Always(Action<AnyRow> holds)
    {
        foreach (var seed in Enumerable.Range(1, 300))
        {
            try
            {
                holds(new(seed));
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"Seed {seed.ToString(CultureInfo.InvariantCulture)} breaks it.", broken);
            }
        }
    }

    /// <summary>Every text a person typed into these, wherever it stands.</summary>
    public static IEnumerable<string> Typed<T>(T stored)
    {
        using var json = JsonSerializer.SerializeToDocument(stored, Json.Options);
        return [.. Words(json.RootElement).Where(word => word.StartsWith("words ", StringComparison.Ordinal) || word.StartsWith("Also ", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Words)],
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(member => Words(member.Value))],
        _ => [],
    };

    private static Vote Vote(DateOnly on) => new($"M{on:MMdd}", on, "school", null, new(3, 9, 20, 60, 10, 70, 7, [1, 2, 3, 1], 0, LeaderPicked: false));

    private Seq<string> Some(params string[] of) => of.Where(_ => _random.Next(2) == 0).ToSeq();

    private string? Maybe(string text) => _random.Next(2) == 0 ? text : null;
}
