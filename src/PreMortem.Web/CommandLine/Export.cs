using System.Text;
using PreMortem.Web.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem export</c></summary>
internal static class Export
{
    /// <param name="format">md, csv or json.</param>
    /// <param name="file">Null writes to the screen.</param>
    public static int Write(Settings settings, string initiative, string format, string? file, TextWriter output)
    {
        using var stored = new Opened(settings);
        var register = Exports.Read(new RegisterStore(stored.Database, stored.Writer), initiative, format)
            ?? throw new SettingsProblem($"There is no initiative “{initiative}” in {settings.Data}; its id is the last part of its address.");
        if (file is null)
        {
            WriteTo(output, Exports.Pieces(register, format));
            return 0;
        }

        try
        {
            using var text = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            WriteTo(text, Exports.Pieces(register, format));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The file {file} cannot be written; choose another with --output.");
        }

        output.WriteLine(file);
        return 0;
    }

    private static void WriteTo(TextWriter text, IEnumerable<string> pieces)
    {
        foreach (var piece in pieces)
        {
            text.Write(piece);
        }
    }
}
