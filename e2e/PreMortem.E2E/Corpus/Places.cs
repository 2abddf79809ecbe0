using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using PreMortem.Web.CommandLine;

namespace PreMortem.E2E.Corpus;

/// <summary>Every address that the program answers to “get”, from its own routes: a new page is walked without being named here.</summary>
internal static partial class Places
{
    /// <param name="values">What may stand in each hole of an address; a route with two holes is asked with the first of the one and each of the other.</param>
    /// <exception cref="KeyNotFoundException">A new route has a hole that nobody told us about.</exception>
    public static async Task<IReadOnlyList<string>> All(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        var folder = Directory.CreateTempSubdirectory("premortem-routes-").FullName;
        await using var app = Web.Program.Build(new Settings(folder, "http://127.0.0.1:0"));
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => !IsAsset(route))
            .SelectMany(route => Filled(route, values))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Filled(string route, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        var holes = Hole().Matches(route).Select(hole => hole.Groups["name"].Value).ToList();
        if (holes.Count == 0)
        {
            return [route];
        }

        return values[holes[^1]].Select(last => Hole().Replace(route, hole => hole.Groups["name"].Value == holes[^1] ? last : values[hole.Groups["name"].Value][0]));
    }

    private static bool IsAsset(string route) => Path.GetExtension(route) is ".css" or ".js" or ".gz" or ".br" || route is "/favicon.svg" || route.Contains("{**", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-z]+)[^}]*\}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
