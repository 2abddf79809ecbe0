using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PreMortem.Web.Tests.Access;

/// <summary>Every endpoint of the program that changes something, found in its own routes, so that a new one is asked too.</summary>
internal static partial class Changes
{
    /// <param name="initiative">Stands in every address for the initiative; other values are made up.</param>
    public static IReadOnlyList<(HttpMethod Method, string Path)> Of(IServiceProvider services, string initiative)
    {
        var changes = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Select(method => (Method: new HttpMethod(method), Path: At(endpoint, initiative))))
            .Where(change => change.Method != HttpMethod.Get && change.Method != HttpMethod.Head && change.Method != HttpMethod.Options && !change.Path.StartsWith("/hubs", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.True(changes.Count > 60, $"Only {changes.Count} ways to change something were found.");
        return changes;
    }

    private static string At(RouteEndpoint endpoint, string initiative) => Hole().Replace(
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
        hole => hole.Groups["name"].Value switch
        {
            "id" => initiative,
            "risk" => "R1",
            "part" => "P1",
            "slug" => "press-play",
            "at" or "made" => "0",
            "version" => "1",
            _ => "x",
        });

    [GeneratedRegex(@"\{\*?(?<name>[a-z]+)[^}]*\}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
