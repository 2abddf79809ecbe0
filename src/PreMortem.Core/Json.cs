using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PreMortem.Core;

/// <summary>The one JSON dialect of the product: camelCase, enum names in camelCase, nulls left out and read back, unknown members ignored.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The same for what people and other programs send: text in it can be kept anywhere (PQ13).</summary>
    public static JsonSerializerOptions Typed { get; } = CreateTyped();

    /// <summary>Teaches the dialect to options that somebody else made, with the defaults for the web.</summary>
    public static void Teach(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.AllowOutOfOrderMetadataProperties = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 16;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NullsMayBeLeftOut } };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Teach(options);
        options.MakeReadOnly();
        return options;
    }

    private static JsonSerializerOptions CreateTyped()
    {
        var options = new JsonSerializerOptions(Options);
        options.Converters.Add(new TypedTextJson());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>What may be null is left out when written, so it cannot be required when read.</summary>
    private static void NullsMayBeLeftOut(JsonTypeInfo shape)
    {
        foreach (var property in shape.Properties.Where(property => property.AssociatedParameter is { IsNullable: true }))
        {
            property.IsRequired = false;
        }
    }
}
