using System.Text;
using PreMortem.Core;
using PreMortem.Core.Import;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Import;

/// <summary>The text of a file that somebody sent: read to an end that is set, or refused in one sentence (IP3).</summary>
public static class ImportText
{
    public static string TooLong => Say("import.tooLong");

    public static string NoText => Say("import.noText");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, or why there is none.</returns>
    public static async Task<(string? Text, string? Refusal)> Read(Stream file, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; (read = await file.ReadAsync(part, stop)) > 0;)
        {
            if (kept.Length + read > RegisterReader.MostBytes)
            {
                return (null, TooLong);
            }

            kept.Write(part, 0, read);
        }

        try
        {
            return (TypedText.Of(Strict.GetString(kept.GetBuffer(), 0, (int)kept.Length)), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, NoText);
        }
    }
}
