using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PreMortem.Web.Api;

/// <summary>The frame of the OpenAPI document: what this is, and that it takes the leader key.</summary>
internal sealed class Description : IOpenApiDocumentTransformer
{
    private const string Scheme = "leaderKey";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "PreMortem";
        document.Info.Description = "Initiatives, sessions and risk registers. The live room is SignalR at /hubs/room.";
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The leader key." };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
