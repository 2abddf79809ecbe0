using System.Text;
using System.Text.RegularExpressions;
using PreMortem.Core;

namespace PreMortem.Web.Library;

/// <summary>The files of a form, read as failure modes.</summary>
internal static partial class ModeFiles
{
    /// <summary>At once; a library of this size is a folder’s (<c>--templates</c>).</summary>
    private const int Most = 40;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<IReadOnlyList<ModeArrival>> Read(IFormCollection form, LivingLibrary library, CancellationToken stop)
    {
        List<ModeArrival> arrivals = [];
        foreach (var file in form.Files.Where(file => file.Length > 0).Take(Most))
        {
            var slug = Name(file.FileName);
            var (text, refusal) = await Text(file, stop);
            arrivals.Add(text is null
                ? new(slug, "", null, null, 0, [new(file.FileName, 0, refusal!)])
                : ModeArrival.Of(slug, text, library));
        }

        if (form["text"].ToString() is { } pasted && !string.IsNullOrWhiteSpace(pasted))
        {
            arrivals.Add(ModeArrival.Pasted(form["name"].ToString().Trim(), pasted, library));
        }

        return Twice(arrivals);
    }

    /// <summary>The name of the file, without the number that a browser puts behind a second download.</summary>
    private static string Name(string file) => Copy().Replace(Path.GetFileNameWithoutExtension(file.Replace('\\', '/')), "");

    private static async Task<(string? Text, string? Refusal)> Text(IFormFile file, CancellationToken stop)
    {
        if (file.Length > 3 * FailureModeFile.Longest)
        {
            return (null, "the file is longer than 32 KB; a failure mode is a page of text");
        }

        using var kept = new MemoryStream();
        await file.CopyToAsync(kept, stop);
        try
        {
            return (TypedText.Of(Strict.GetString(kept.GetBuffer(), 0, (int)kept.Length)), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "the file is not plain text in UTF-8; choose the .md file that a library page downloaded");
        }
    }

    /// <summary>Two files of one name would undo each other.</summary>
    private static IReadOnlyList<ModeArrival> Twice(List<ModeArrival> arrivals) =>
    [
        .. arrivals.Select((arrival, at) => arrivals.Take(at).Any(other => other.Slug == arrival.Slug)
            ? arrival with { Mode = null, Errors = [.. arrival.Errors, new($"{arrival.Slug}.md", 0, "another one here has the same name; bring one of them")] }
            : arrival),
    ];

    [GeneratedRegex(@"\s*\([0-9]+\)\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Copy();
}
