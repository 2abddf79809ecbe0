using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using PreMortem.Web.Pages;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Access;

/// <summary>Every address of the running program, with values that are really there.</summary>
internal static partial class Walk
{
    /// <summary>What nobody needs a key for, and nothing else (AC12).</summary>
    public static readonly IReadOnlyList<string> Open =
    [
        "* /hubs/room", "* /hubs/room/negotiate",
        "GET /", "GET /healthz", "GET /join", "GET /join/{code}", "GET /lead", "GET /openapi/{documentName}.json", "GET /qr/{code}.svg", "GET /readyz",
        "GET /room/{code}", "GET /room/{code}/pictures/concern.svg", "GET /room/{code}/pictures/confidence.svg", "GET /screen/{code}",
        "GET /language", "GET /privacy", "GET /share/{token}", "GET /share/{token}/calendar.ics", "GET /sign-in", "POST /sign-in", "POST /sign-out",
    ];

    /// <summary>The framework's own, beside the files: one that came since the program was built.</summary>
    private const string FilesWhileBuilding = "{**path:file}";

    /// <summary>What somebody with a share reads besides (SR3).</summary>
    public static readonly IReadOnlyList<string> Readers =
    [
        "GET /initiatives/{id}/register", "GET /initiatives/{id}/register.csv", "GET /initiatives/{id}/register.ics", "GET /initiatives/{id}/register.json",
        "GET /initiatives/{id}/register.md", "GET /initiatives/{id}/register.schema.json", "GET /initiatives/{id}/register/concern.svg",
        "GET /initiatives/{id}/register/confidence.svg", "GET /initiatives/{id}/register/copy", "GET /initiatives/{id}/register/preview", "GET /initiatives/{id}/register/theory.svg",
        "GET /initiatives/{id}/register/{risk}", "GET /initiatives/{id}/register/{risk}/card",
        "GET /initiatives/{id}/register/{risk}/copy",
    ];

    /// <summary>All of the program but its files of script and style, as “GET /path”; “*” takes any method.</summary>
    public static IEnumerable<(string Name, RouteEndpoint Route)> Endpoints(PreMortemServer server) =>
        from route in server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where route.Metadata.GetMetadata<StaticAssetDescriptor>() is null && route.RoutePattern.RawText != FilesWhileBuilding
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["*"]
        select ($"{method} {Path(route)}", route);

    public static bool IsOpen(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>The address with values of the fixture in it.</summary>
    public static string Fill(string path, PagesFixture pages, string share, string token, string key) => Value().Replace(path, match => match.Groups["name"].Value switch
    {
        "id" => pages.Plan,
        "code" => pages.Open,
        "risk" => "R1",
        "slug" => pages.Server.Get<Core.Library.TemplateLibrary>().FailureModes[0].Slug,
        "agenda" => Core.Library.TemplateLibrary.DefaultAgenda,
        "part" => "P1",
        "share" => share,
        "token" => token,
        "key" => key,
        "documentName" => "v1",
        "version" or "at" or "made" or "change" or "sign" or "webhook" => "1",
        var unknown => throw new InvalidOperationException($"Say here which {unknown} to try for {path}."),
    });

    /// <summary>Turned away: told to sign in, or told that a share is not for this.</summary>
    public static bool IsTurnedAway(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Unauthorized
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?returnUrl=", StringComparison.Ordinal));

    /// <summary>All rows of all tables but the one that a readiness check writes.</summary>
    public static string Everything(PreMortemServer server)
    {
        using var connection = server.Get<Database>().OpenReading();
        var text = new StringBuilder();
        foreach (var table in connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('probe') ORDER BY name"))
        {
            foreach (var row in connection.Query($"SELECT * FROM \"{table}\""))
            {
                text.Append(table).AppendJoin('|', (IDictionary<string, object?>)row).AppendLine();
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>A share that was opened today, so that opening it changes nothing, its token, and a named key.</summary>
    public static async Task<(string Share, string Token, string Key)> Secrets(PagesFixture pages)
    {
        var shares = pages.Server.Get<ShareStore>();
        var token = await shares.Add(pages.Plan, "Board", DateTimeOffset.UnixEpoch);
        await shares.Opened(shares.ByToken(token)!, TimeProvider.System.Today());
        var keys = pages.Server.Get<PreMortem.Web.Access.KeyStore>();
        await keys.Add($"Key {Guid.NewGuid()}", "leader", DateTimeOffset.UnixEpoch);
        return (shares.ByToken(token)!.Id, token, keys.All().First(key => key.Live).Id);
    }

    private static string Path(RouteEndpoint route) => "/" + Constraint().Replace(route.RoutePattern.RawText!.Trim('/'), "{${name}}");

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
