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
        var database = new Database(new DataFolder(settings.Data).Database);
        using var writer = new Writer(database);
        var register = new RegisterStore(database, writer).Read(initiative)
            ?? throw new SettingsProblem($"There is no initiative “{initiative}” in {settings.Data}; its id is the last part of its address.");
        var bytes = Exports.Write(register, format);
        if (file is null)
        {
            output.Write(Encoding.UTF8.GetString(bytes));
            return 0;
        }

        try
        {
            File.WriteAllBytes(file, bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The file {file} cannot be written; choose another with --output.");
        }

        output.WriteLine(file);
        return 0;
    }
}
