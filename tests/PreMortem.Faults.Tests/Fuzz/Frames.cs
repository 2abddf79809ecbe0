using System.Text;
using System.Text.Json.Nodes;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>What a hostile client says over a room's line: random, oversized, nested, of wrong types, in the wrong order, unknown.</summary>
internal sealed class Frames(Junk junk, string code)
{
    public const char End = '\u001e';

    private static readonly string[] Roles = ["participant", "screen", "leader", "nobody", ""];
    private int _next;

    /// <summary>Ends the sender's own connection by the contract (LM5): no JSON, nested beyond what the protocol reads, over 1 MiB.</summary>
    public static bool EndsItself(string frame) => frame.Length > 0 && (frame[0] is not '{' || frame.Length > 1024 * 1024 || frame.Contains(Junk.Deep(70), StringComparison.Ordinal));

    public string Next() => junk.Between(0, 99) switch
    {
        < 40 => Invoke("Do", KnownCommand()),
        < 55 => Invoke("Do", junk.Value()),
        < 68 => Invoke("Enter", Entrance()),
        < 74 => Invoke("Enter", junk.Value()),
        < 77 => Invoke("Leave"),
        < 80 => Invoke(junk.OneOf(["Changed", "", "OnConnectedAsync", "Dispose", "enter", junk.Text()]), junk.Value()),
        < 83 => Invoke("Do", [.. Enumerable.Range(0, junk.Between(2, 6)).Select(_ => junk.Value())]),
        < 86 => Invoke("Do", new JsonObject { ["type"] = "writeReason", ["id"] = Id(), ["reason"] = "big", ["text"] = new string('x', junk.Between(30_000, 300_000)) }),
        < 89 => $$"""{"type":1,"invocationId":"{{++_next}}","target":"Do","arguments":[{{Junk.Deep(junk.Between(10, 50))}}]}""",
        < 96 => Message(),
        < 98 => $$"""{"type":1,"invocationId":"{{++_next}}","target":"Do","arguments":[{{Junk.Deep(80)}}]}""",
        _ => junk.Text() + "{",
    };

    /// <summary>A command by its name, with fields that are missing, of another type, or nearly right.</summary>
    private JsonObject KnownCommand()
    {
        var (name, fields) = junk.OneOf(Catalogue.Commands);
        JsonObject made = new() { ["type"] = name };
        foreach (var field in fields.Where(_ => junk.Chance(80)))
        {
            made[field] = junk.Chance(50) ? junk.Value(2) : junk.OneOf([(JsonNode?)"r1", "k1", "R1", "P1", 50, true, "2027-01-01", new JsonArray("r1"), "Something happened in May."]);
        }

        if (junk.Chance(90))
        {
            made["id"] = junk.Chance(95) ? Id() : junk.Text();
        }

        return made;
    }

    private JsonObject Entrance() => new()
    {
        ["code"] = junk.Chance(70) ? code : junk.Text(),
        ["as"] = junk.OneOf(Roles),
        ["name"] = junk.Chance(30) ? junk.Value(1) : junk.Text(),
        ["seat"] = junk.Chance(30) ? junk.Text() : null,
        ["since"] = junk.Chance(20) ? junk.Value(1) : null,
    };

    /// <summary>Messages of the protocol that a client of this hub has no use for.</summary>
    private string Message() => junk.OneOf(
    [
        """{"type":6}""",
        """{"type":2,"invocationId":"1","item":1}""",
        """{"type":3,"invocationId":"1","result":{}}""",
        $$"""{"type":4,"invocationId":"{{++_next}}","target":"Do","arguments":[{}]}""",
        """{"type":5,"invocationId":"1"}""",
        """{"type":8,"sequenceId":9223372036854775807}""",
        """{"type":9,"sequenceId":-1}""",
        """{"type":99}""",
        """{}""",
        """{"type":1}""",
        """{"type":1,"target":"Do","arguments":[],"streamIds":["1"]}""",
        """{"type":"1","target":null}""",
    ]);

    private string Invoke(string target, params JsonNode?[] arguments) => new JsonObject
    {
        ["type"] = 1,
        ["invocationId"] = (++_next).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["target"] = target,
        ["arguments"] = new JsonArray([.. arguments.Select(argument => argument?.DeepClone())]),
    }.ToJsonString();

    private string Id() => new Guid(junk.Bytes().Concat(Encoding.ASCII.GetBytes("0123456789abcdef")).Take(16).ToArray()).ToString();
}
