using System.Text.Json.Serialization;
using PreMortem.Core;
using PreMortem.Web.Access;
using PreMortem.Web.Import;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Library;
using PreMortem.Web.Register;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Api;

/// <summary>The contract for programs: JSON under <c>/api</c>, described at <c>/openapi/v1.json</c> (product.md).</summary>
public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            Json.Teach(options.SerializerOptions);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.TypeInfoResolver = RecordShapes.Resolver;
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<CalmErrors>();
        services.AddSingleton<SessionStart>();
        return services.AddOpenApi("v1", options =>
        {
            options.CreateSchemaReferenceId = ListSchemas.Name;
            options.AddDocumentTransformer<Description>().AddSchemaTransformer<ListSchemas>();
        });
    }

    /// <summary>What has no body of its own, such as a wrong address or method, is answered in <c>application/problem+json</c> too (AP1).</summary>
    public static IApplicationBuilder UseApi(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
        api => api.UseStatusCodePages(bare => Answers.Bare(bare.HttpContext)));

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireAuthorization(Leader.Policy).ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapInitiatives();
        api.MapSessions();
        api.MapRegister();
        api.MapRisks();
        api.MapImport();
        api.MapLibrary();
        api.MapWebhooks();
        routes.MapOpenApi().AllowAnonymous();
        routes.MapHealth();
        return routes;
    }
}
