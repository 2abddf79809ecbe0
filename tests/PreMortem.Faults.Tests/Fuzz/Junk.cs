using System.Text;
using System.Text.Json.Nodes;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>Values that no honest client sends, drawn from a seed.</summary>
internal sealed class Junk(Random random)
{
    private static readonly string[] Words =
    [
        "", " ", "a", "phase", "leader", "null", "true", "-1", "1e999", "K7M-42P", "\u0000", "\u202Eright to left", "😀", "\u200B", "<script>", "' OR 1=1 --",
        "../../etc/passwd", "%00", "{{7*7}}", "=1+1", "e\u0301\u0301\u0301", "ﷺ", "\\u0000", "\"", "'", "\r\n", "data:,x", "R1", "me", "write", "r1",
    ];

    public bool Chance(int percent) => random.Next(100) < percent;

    public T OneOf<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public int Between(int least, int most) => random.Next(least, most + 1);

    public string Text() => random.Next(10) switch
    {
        < 6 => OneOf(Words),
        < 8 => new string((char)random.Next(32, 0x3000), random.Next(1, 60)),
        8 => new string('x', random.Next(900, 1200)),
        _ => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => OneOf(Words))),
    };

    /// <summary>Any JSON value, nested to at most this depth.</summary>
    public JsonNode? Value(int depth = 4) => random.Next(depth > 0 ? 10 : 6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => JsonValue.Create(random.NextDouble() * Math.Pow(10, random.Next(-30, 30))),
        4 or 5 => JsonValue.Create(Text()),
        6 or 7 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Value(depth - 1))]),
        _ => Object(depth - 1),
    };

    public JsonObject Object(int depth = 3)
    {
        JsonObject made = [];
        for (var i = random.Next(6); i > 0; i--)
        {
            made[Text()] = Value(depth);
        }

        return made;
    }

    /// <summary>Lists in lists.</summary>
    public static string Deep(int levels) => new StringBuilder().Insert(0, "[", levels).Append('1').Insert(levels + 1, "]", levels).ToString();

    public byte[] Bytes()
    {
        var bytes = new byte[random.Next(1, 4000)];
        random.NextBytes(bytes);
        return bytes;
    }
}
