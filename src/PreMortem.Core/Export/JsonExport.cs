using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// The register as JSON (EX7): <see cref="RegisterDocument"/> as it is, in the product's one dialect and indented. The member names are the contract;
/// members are added, never renamed. Every typed text comes back exactly.
/// </summary>
public static class JsonExport
{
    /// <summary>The dialect with line breaks, the same on every machine.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static readonly JsonSerializerOptions Reading = new(Options) { Converters = { new TypedTextJson() } };

    public static string Write(RegisterDocument document) => string.Concat(Pieces(document));

    /// <summary>The text piece by piece, an item of a list at a time, so that the whole never has to stand in memory.</summary>
    public static IEnumerable<string> Pieces(RegisterDocument document)
    {
        var written = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(written, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Options.Encoder });
        json.WriteStartObject();
        foreach (var member in Options.GetTypeInfo(typeof(RegisterDocument)).Properties)
        {
            var value = member.Get!(document);
            if (value is IEnumerable and not string)
            {
                json.WriteStartArray(member.Name);
                foreach (var item in (IEnumerable)value)
                {
                    JsonSerializer.Serialize(json, item, item.GetType(), Options);
                    yield return Taken(json, written);
                }

                json.WriteEndArray();
            }
            else if (value is not null)
            {
                json.WritePropertyName(member.Name);
                JsonSerializer.Serialize(json, value, member.PropertyType, Options);
            }
        }

        json.WriteEndObject();
        yield return Taken(json, written) + "\n";
    }

    /// <summary>Reads what <see cref="Write"/> wrote. It may have been written by anybody, so text in it becomes what can be kept (PQ13).</summary>
    /// <exception cref="JsonException">The text is not a register.</exception>
    public static RegisterDocument Read(string json) =>
        JsonSerializer.Deserialize<RegisterDocument>(json, Reading) ?? throw new JsonException("The text holds no register.");

    private static string Taken(Utf8JsonWriter json, ArrayBufferWriter<byte> written)
    {
        json.Flush();
        var text = Encoding.UTF8.GetString(written.WrittenSpan);
        written.ResetWrittenCount();
        return text;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(Json.Options)
        {
            WriteIndented = true,
            NewLine = "\n",
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NullsAreLeftOut } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A member that holds nothing is not written, so reading does not insist on it.</summary>
    private static void NullsAreLeftOut(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            member.IsRequired = member.IsRequired && member.AssociatedParameter is not { IsNullable: true };
        }
    }
}
