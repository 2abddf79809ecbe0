using System.Text.Json;
using System.Text.Json.Serialization;
using PreMortem.Core;
using PreMortem.Core.Sessions;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Live;

/// <summary>
/// How a record says what the program itself says: in each language, by its tag. A room is told once for all leaders, and each desk takes its own (LG12).
/// </summary>
internal static class EachLanguage
{
    /// <summary>The dialect of records.</summary>
    public static JsonSerializerOptions Options { get; } = new(Json.Options) { Converters = { new RefusalJson(), new PhraseJson() } };

    private static void Write(Utf8JsonWriter writer, Func<Language, string> said)
    {
        writer.WriteStartObject();
        foreach (var language in Language.All)
        {
            writer.WriteString(language.Tag, said(language));
        }

        writer.WriteEndObject();
    }

    private sealed class RefusalJson : JsonConverter<Refusal>
    {
        public override Refusal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A record is only told.");

        public override void Write(Utf8JsonWriter writer, Refusal value, JsonSerializerOptions options) => EachLanguage.Write(writer, value.In);
    }

    private sealed class PhraseJson : JsonConverter<Phrase>
    {
        public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A record is only told.");

        public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => EachLanguage.Write(writer, value.In);
    }
}
