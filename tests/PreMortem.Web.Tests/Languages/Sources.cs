using System.Runtime.CompilerServices;

namespace PreMortem.Web.Tests.Languages;

/// <summary>The program's own text files.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../src"));

    /// <summary>Every file under a folder of <c>src</c> with one of these endings, by its path from there.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(System.IO.Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "node_modules" or "bin" or "obj" or "wwwroot"))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(Path.Combine(Root, file))));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
