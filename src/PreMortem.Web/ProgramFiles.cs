using System.IO.Compression;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web;

/// <summary>
/// The pages' files and the templates that come with the program. They lie beside it, unless the program is one file: then they travel
/// inside, and are unpacked at the first start next to the database engine, which the runtime unpacks for each version into a folder of its user (GK1).
/// </summary>
internal static class ProgramFiles
{
    /// <exception cref="SettingsProblem">They cannot be unpacked.</exception>
    public static string Folder { get; } = Find();

    /// <summary>What the build says of the files a browser may ask for.</summary>
    public static string Manifest => Path.Combine(Folder, "premortem.staticwebassets.endpoints.json");

    private static string Find()
    {
        using var packed = typeof(ProgramFiles).Assembly.GetManifestResourceStream("content.zip");
        return packed is null ? AppContext.BaseDirectory : Unpacked(packed);
    }

    private static string Unpacked(Stream packed)
    {
        var folder = Path.Combine(OfTheRuntime(), "content");
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var fresh = $"{folder}.{Environment.ProcessId}";
        try
        {
            ZipFile.ExtractToDirectory(packed, fresh, overwriteFiles: true);
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another start was faster.
            Directory.Delete(fresh, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The program's files cannot be unpacked to {folder}; name a folder that can be written in DOTNET_BUNDLE_EXTRACT_BASE_DIR.");
        }

        return folder;
    }

    /// <summary>Where the runtime has put what it cannot load from inside the file.</summary>
    private static string OfTheRuntime() =>
        (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(folder => !Path.TrimEndingDirectorySeparator(folder).Equals(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), StringComparison.Ordinal))
        ?? AppContext.BaseDirectory;
}
