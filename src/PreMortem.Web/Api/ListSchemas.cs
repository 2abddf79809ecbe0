using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PreMortem.Core;

namespace PreMortem.Web.Api;

/// <summary>Describes the types that read and write themselves: a list as an array of its items, a field of a patch as its value.</summary>
internal sealed class ListSchemas : IOpenApiSchemaTransformer
{
    /// <summary>The name of a schema in the document; none for these, which stand where they are used.</summary>
    public static string? Name(JsonTypeInfo shape) => Kind(shape.Type) is null ? OpenApiOptions.CreateDefaultSchemaReferenceId(shape) : null;

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Bare(context.JsonTypeInfo.Type);
        if (Kind(type) is not { } kind)
        {
            return;
        }

        var inner = type.GetGenericArguments()[0];
        if (kind == typeof(Seq<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(inner, cancellationToken: cancellationToken);
        }
        else
        {
            var value = await context.GetOrCreateSchemaAsync(Bare(inner), cancellationToken: cancellationToken);
            schema.AnyOf = [value, new OpenApiSchema { Type = JsonSchemaType.Null }];
        }
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static Type? Kind(Type type) =>
        Bare(type) is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() is var kind && (kind == typeof(Seq<>) || kind == typeof(Edit<>)) ? kind : null;
}
