using System.Text.Json;
using System.Text.Json.Nodes;

namespace PreMortem.Web.Tests.Export;

/// <summary>As much of JSON Schema as the register's schema uses; a keyword it does not know, or a member it does not name, is an error.</summary>
internal static class Schemas
{
    private static readonly string[] Known = ["$schema", "title", "description", "type", "properties", "required", "items", "enum", "format", "default", "pattern"];

    public static void Fits(JsonNode? value, JsonNode schema, string path = "$")
    {
        var rules = Assert.IsType<JsonObject>(schema);
        Assert.All(rules, rule => Assert.Contains(rule.Key, Known));
        if (rules["type"] is { } type)
        {
            string[] types = type is JsonArray several ? [.. several.Select(one => one!.GetValue<string>())] : [type.GetValue<string>()];
            Assert.True(types.Contains(Type(value), StringComparer.Ordinal), $"{path} is {Type(value)}, not {string.Join(" or ", types)}");
        }

        if (rules["enum"] is JsonArray words)
        {
            Assert.Contains(words, word => JsonNode.DeepEquals(word, value));
        }

        if (value is JsonObject members)
        {
            Assert.All((rules["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()), name => Assert.True(members.ContainsKey(name), $"{path}.{name} is not there"));
            foreach (var (name, member) in members)
            {
                Fits(member, rules["properties"]?[name] ?? throw new InvalidOperationException($"{path}.{name} is in no schema"), $"{path}.{name}");
            }
        }

        foreach (var (index, item) in (value as JsonArray ?? []).Index())
        {
            Fits(item, rules["items"]!, $"{path}[{index}]");
        }
    }

    private static string Type(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        _ => "boolean",
    };
}
