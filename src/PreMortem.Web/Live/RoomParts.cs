using System.Text.Json;
using System.Text.RegularExpressions;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Live;

/// <summary>The files of the room client that each page loads, as its build named them (RM40).</summary>
/// <param name="environment">Where the client's files are.</param>
public sealed partial class RoomParts(IWebHostEnvironment environment)
{
    private readonly Lazy<Dictionary<string, Dictionary<string, string[]>>> _parts = new(() => Language.All.ToDictionary(language => language.Tag, language => Read(environment, language), StringComparer.Ordinal));

    /// <param name="page">Such as <c>join</c>; <c>letters</c> for the fonts that a first paint needs, which are in <c>/room</c> for every language.</param>
    /// <returns>Names of files in <see cref="Folder()"/>; none where the client was not built.</returns>
    public IReadOnlyList<string> Of(string page) => _parts.Value[Language.Current.Tag].GetValueOrDefault(page, []);

    /// <summary>Where the client in the words of whoever is answered now is served: it is built once a language (LG3).</summary>
    public static string Folder() => Folder(Language.Current);

    private static string Folder(Language language) => language == Language.English ? "room" : $"room/{language.Tag}";

    /// <summary>Files whose name changes with what is in them are never asked for again.</summary>
    public static void Keep(EndpointBuilder file)
    {
        if (file is not RouteEndpointBuilder { RequestDelegate: { } serve } route || !NamedByContent().IsMatch(route.RoutePattern.RawText ?? ""))
        {
            return;
        }

        file.RequestDelegate = http =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return serve(http);
        };
    }

    private static Dictionary<string, string[]> Read(IWebHostEnvironment environment, Language language)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"{Folder(language)}/parts.json");
        if (!file.Exists)
        {
            return [];
        }

        using var text = file.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(text) ?? [];
    }

    [GeneratedRegex(@"^/?room/([a-z]{2}/)?[A-Za-z0-9-]+-[A-Z0-9]{8}\.(js|woff2)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedByContent();
}
