using System.Text;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Web.Export;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary>A register as a file (EX12): the same bytes for the same state, whoever asks for them, written as they are made.</summary>
public static class Exports
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The names of the formats, which are the endings of the files too.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["md", "csv", "json"];

    /// <summary>The register with all that the format tells of it; null where there is no such initiative.</summary>
    /// <param name="format">One of <see cref="Formats"/>; JSON alone tells the history.</param>
    public static RegisterDocument? Read(RegisterStore store, string initiative, string format) => store.Read(initiative, withHistory: format == "json");

    /// <summary>The text of the file, piece by piece.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static IEnumerable<string> Pieces(RegisterDocument register, string format) => format switch
    {
        "md" => MarkdownExport.Pieces(register),
        "json" => JsonExport.Pieces(register),
        "csv" => CsvExport.Pieces(register),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>Writes the file without holding it: what waits for a slow reader is one buffer.</summary>
    public static async Task Write(RegisterDocument register, string format, Stream output, CancellationToken stopped)
    {
        var text = new StreamWriter(output, Plain, bufferSize: 16 * 1024, leaveOpen: true);
        await using (text.ConfigureAwait(false))
        {
            foreach (var piece in Pieces(register, format))
            {
                await text.WriteAsync(piece.AsMemory(), stopped).ConfigureAwait(false);
            }
        }
    }

    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static string ContentType(string format) => format switch
    {
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
