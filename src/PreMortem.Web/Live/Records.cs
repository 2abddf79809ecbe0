using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PreMortem.Web.Live;

/// <summary>A whole view as it goes over the wire: what all of an audience see, serialised once for all of them, and what is one seat's own (LV16).</summary>
/// <param name="Group">A JSON object.</param>
/// <param name="Own">A JSON object with other keys.</param>
[JsonConverter(typeof(RecordsJson))]
public sealed record Records(ReadOnlyMemory<byte> Group, ReadOnlyMemory<byte> Own);

/// <summary>Writes both as one object.</summary>
internal sealed class RecordsJson : JsonConverter<Records>
{
    private const int Empty = 2;

    public override Records Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A view is only told.");

    public override void Write(Utf8JsonWriter writer, Records value, JsonSerializerOptions options)
    {
        var group = value.Group.Span;
        var own = value.Own.Span;
        if (group.Length == Empty || own.Length == Empty)
        {
            writer.WriteRawValue(own.Length == Empty ? group : own, skipInputValidation: true);
            return;
        }

        var both = ArrayPool<byte>.Shared.Rent(group.Length + own.Length);
        group[..^1].CopyTo(both);
        both[group.Length - 1] = (byte)',';
        own[1..].CopyTo(both.AsSpan(group.Length));
        writer.WriteRawValue(both.AsSpan(0, group.Length + own.Length - 1), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(both);
    }
}
