using System.Text;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Web.Export;

namespace PreMortem.Web.Register;

/// <summary>A register as a file.</summary>
public static class Exports
{
    /// <summary>The names of the formats, which are the endings of the files too.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["md", "csv", "json"];

    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static byte[] Write(RegisterDocument register, string format) => format switch
    {
        "md" => Encoding.UTF8.GetBytes(MarkdownExport.Write(register)),
        "json" => Encoding.UTF8.GetBytes(JsonExport.Write(register)),
        "csv" => Encoding.UTF8.GetBytes(CsvExport.Write(register)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static string ContentType(string format) => format switch
    {
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
