using System.Text;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Api;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Library;

/// <summary><c>/api/library/failure-modes</c> (LB27)</summary>
internal static class LibraryEndpoints
{
    private const string Markdown = "text/markdown";

    public static void MapLibrary(this IEndpointRouteBuilder api)
    {
        var modes = api.MapGroup("/library/failure-modes").WithTags("Library");
        modes.MapGet("", List).Produces<Seq<LibraryMode>>()
            .WithSummary("The failure modes of the library, filtered as on its page")
            .WithDescription("text: words that all stand in title, story or probes. threatens: a kind of part. kind: of failure. source: coachingLetter, cannataNguyen, learningCore, own or elsewhere. true=1: only those that came true in your registers. Retired ones are told too.");
        modes.MapPut("/{slug}", Put)
            .Accepts<string>(Markdown)
            .Produces<LibraryMode>().Produces<LibraryMode>(StatusCodes.Status201Created)
            .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(413).ProducesProblem(415)
            .WithSummary("Keep a failure mode of your own, or change one, by its template file")
            .WithDescription("version: the one that was looked at; where the failure mode changed since, nothing is done. Without it, the text takes the place of what is there.");
    }

    private static IResult List(HttpContext http, LivingLibrary library, OwnModeUses uses)
    {
        var (filter, risks) = (ModeFilter.From(http.Request.Query), uses.All());
        return Answers.Ok(library.Shelf.Modes.Where(mode => filter.Passes(mode, risks[mode.Mode.Slug])).Select(mode => LibraryMode.Of(mode, risks)).ToSeq());
    }

    private static async Task<IResult> Put(HttpContext http, string slug, LivingLibrary library, OwnModeUses uses, long? version = null)
    {
        if (!string.Equals(http.Request.ContentType?.Split(';')[0].Trim(), Markdown, StringComparison.OrdinalIgnoreCase))
        {
            return Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Send the template as text/markdown.");
        }

        if (await Body(http) is not { } text)
        {
            return Answers.Problem(StatusCodes.Status413PayloadTooLarge, "The template is longer than 32 KB, or is not plain text in UTF-8.");
        }

        var arrival = ModeArrival.Of(slug, text, library);
        if (arrival.Mode is null)
        {
            return Wrong(arrival.Errors);
        }

        if ((version ?? arrival.Version) != arrival.Version || (!arrival.Same && !await library.Change([arrival.Change])))
        {
            return Answers.Problem(StatusCodes.Status409Conflict, "Somebody changed this failure mode in the meantime.");
        }

        return Answers.Ok(LibraryMode.Of(library.Find(slug)!, uses.All()), arrival.Here is null ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<string?> Body(HttpContext http)
    {
        var part = new byte[(3 * FailureModeFile.Longest) + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, http.RequestAborted);
        try
        {
            return length == part.Length ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(part, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IResult Wrong(IReadOnlyList<TemplateError> errors) => TypedResults.ValidationProblem(
        errors.GroupBy(error => error.Line > 0 ? $"line {error.Line}" : "file", error => error.Message, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        detail: "The template is not right; nothing was kept.",
        title: "Some lines are not right");

    /// <summary>A failure mode as a program is told it.</summary>
    /// <param name="Origin"><c>shipped</c>, <c>folder</c>, <c>changed</c> here, or <c>own</c>.</param>
    /// <param name="Version">Counts its changes here; 0 where there was none.</param>
    /// <param name="Registers">How many of one's own registers have a risk that was formed from it.</param>
    /// <param name="CameTrue">How many of those risks occurred.</param>
    internal sealed record LibraryMode(
        string Slug, string Title, FailureKind Kind, Seq<PartKind> Threatens, string Story, Seq<string> Probes, Seq<string> EarlySigns, Seq<string> Responses,
        string Source, int Order, ModeOrigin Origin, bool Retired, long Version, int Registers, int CameTrue)
    {
        public static LibraryMode Of(ShelvedMode of, ILookup<string, ModeRisk> risks) => new(
            of.Mode.Slug, of.Mode.Title, of.Mode.Kind, of.Mode.Threatens, of.Mode.Story, of.Mode.Probes, of.Mode.EarlySigns, of.Mode.Responses,
            of.Mode.Source, of.Mode.Order, of.Origin, of.Retired, of.Version,
            risks[of.Mode.Slug].Select(risk => risk.InitiativeId).Distinct(StringComparer.Ordinal).Count(),
            risks[of.Mode.Slug].Count(risk => risk.CameTrue));
    }
}
