namespace PreMortem.E2E;

/// <summary>Where Chromium, Chrome and Edge usually are. The shell without windows comes first: it does the same in three quarters of the time.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Mac =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] Windows = [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>The path of the first that is there; null where none is.</summary>
    public static string? Find() => Names.Select(OnPath).Concat(Usual().Where(File.Exists)).FirstOrDefault(path => path is not null);

    /// <summary>The full path of a program that the shell would find; null where it would not.</summary>
    public static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
            .FirstOrDefault(File.Exists);

    private static IEnumerable<string> Usual()
    {
        if (OperatingSystem.IsMacOS())
        {
            return Mac;
        }

        return OperatingSystem.IsWindows()
            ? new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
                .SelectMany(folder => Windows.Select(path => Path.Combine(Environment.GetFolderPath(folder), path)))
            : ["/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
    }
}
