using System.Text.Json;
using System.Text.Json.Serialization;

namespace PreMortem.Core;

/// <summary>A field in a patch: absent (leave it as it was), or set, to null too (JSON merge patch, RFC 7396).</summary>
[JsonConverter(typeof(EditJson))]
public readonly record struct Edit<T>
{
    public Edit(T? value) => (IsSet, Value) = (true, value);

    public bool IsSet { get; }

    public T? Value { get; }

    /// <summary>The new value where the patch has one, else <paramref name="old"/>.</summary>
    public T? Or(T? old) => IsSet ? Value : old;

    public static implicit operator Edit<T>(T? value) => new(value);
}

/// <summary>Reads a present member, null included, as a set <see cref="Edit{T}"/>.</summary>
public sealed class EditJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Edit<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Edit<T>>
    {
        public override bool HandleNull => true;

        /// <summary>A failure inside is wrapped, so that the reader adds the path to this field and the inner one keeps the path within it.</summary>
        public override Edit<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return new(JsonSerializer.Deserialize<T?>(ref reader, options));
            }
            catch (JsonException problem)
            {
                throw new JsonException("A field is not right.", problem);
            }
        }

        public override void Write(Utf8JsonWriter writer, Edit<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
