using System.Text.Json;
using System.Text.Json.Serialization;

namespace PreMortem.Core;

/// <summary>Text in JSON that came from outside (PQ13).</summary>
internal sealed class TypedTextJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TypedText.Of(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(TypedText.Of(value));
}
