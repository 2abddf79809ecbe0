using System.Text.Json;
using System.Text.Json.Serialization;

namespace PreMortem.Core.Sessions;

/// <summary>Reads why a gate is passed (PH2). A program that sends only <c>true</c> has passed it without saying why, and the register says so.</summary>
internal sealed class WhyJson : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => "no reason was given",
        JsonTokenType.False or JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
