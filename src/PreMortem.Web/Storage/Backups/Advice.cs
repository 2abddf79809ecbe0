using System.Globalization;

namespace PreMortem.Web.Storage.Backups;

/// <summary>What to do about a damaged database, in words for whoever runs the program (ST12).</summary>
internal static class Advice
{
    /// <param name="path">The database.</param>
    public static string Damaged(string path) => $"The database {path} is damaged, so nothing is written to it; {WayBack(path)}.";

    private static string WayBack(string path)
    {
        var data = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new BackupFolder(data).NewestGood() is { } good
            ? string.Create(CultureInfo.InvariantCulture, $"the newest good backup is of {good.Name.Taken.UtcDateTime:d MMMM yyyy, HH:mm} UTC, bring it back with: premortem restore {Quoted(good.Path)} --data {Quoted(data)}")
            : "there is no good backup in its folder, so look for a copy elsewhere and bring it back with “premortem restore FILE”, or choose another folder with --data";
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
