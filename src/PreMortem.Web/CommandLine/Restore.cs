using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem restore</c></summary>
internal static class Restore
{
    /// <summary>Checks the backup first, keeps what was there beside it, and changes places only at the end (ST8).</summary>
    public static int From(Settings settings, string file, DateTimeOffset now, TextWriter output)
    {
        var folder = new DataFolder(settings.Data);
        using var hold = new FolderHold(folder);
        var incoming = folder.Database + ".incoming";
        try
        {
            File.Delete(incoming);
            Take(file, incoming);
            var kept = SetAside(folder, now);
            File.Move(incoming, folder.Database, overwrite: true);
            output.WriteLine(kept is null ? "Restored." : $"Restored. What was there before is in {kept}.");
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The data folder {settings.Data} cannot be written; nothing was restored.");
        }
    }

    private static void Take(string file, string incoming)
    {
        try
        {
            Database.Copy(file, incoming);
            using var connection = new SqliteConnection($"Data Source={incoming};Pooling=False");
            if (connection.ExecuteScalar<string>("PRAGMA quick_check") == "ok" && connection.ExecuteScalar<long>("SELECT count(*) FROM migration") > 0)
            {
                return;
            }
        }
        catch (SqliteException)
        {
            // Not a database, or none of ours: said below.
        }

        File.Delete(incoming);
        throw new SettingsProblem($"The file {file} is no backup of PreMortem; nothing was changed.");
    }

    /// <returns>Where what was there is now; null where there was nothing.</returns>
    private static string? SetAside(DataFolder folder, DateTimeOffset now)
    {
        if (!File.Exists(folder.Database))
        {
            return null;
        }

        var aside = Path.Combine(folder.Root, $"premortem-before-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");
        new Database(folder.Database).CopyTo(aside);
        File.Delete(folder.Database + "-wal");
        File.Delete(folder.Database + "-shm");
        return aside;
    }
}
