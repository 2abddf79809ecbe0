using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PreMortem.Core;

namespace PreMortem.Web.Api;

/// <summary>Describes the types that read and write themselves: a list as an array of its items, a field of a patch as its value.</summary>
internal sealed class ListSchemas : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (!type.IsGenericType)
        {
            return;
        }

        var inner = type.GetGenericArguments()[0];
        if (type.GetGenericTypeDefinition() == typeof(Seq<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(inner, cancellationToken: cancellationToken);
        }
        else if (type.GetGenericTypeDefinition() == typeof(Edit<>))
        {
            schema.AnyOf = [await context.GetOrCreateSchemaAsync(Nullable.GetUnderlyingType(inner) ?? inner, cancellationToken: cancellationToken), new OpenApiSchema { Type = JsonSchemaType.Null }];
        }
    }
}
