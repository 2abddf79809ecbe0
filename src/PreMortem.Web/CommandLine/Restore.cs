using System.Globalization;
using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem restore</c></summary>
internal static class Restore
{
    /// <summary>Checks the backup first, keeps what was there beside it, and changes places only at the end (ST8).</summary>
    public static int From(Settings settings, string file, DateTimeOffset now, TextWriter output)
    {
        Backup.NotOfPostgres(settings, "pg_restore");
        var folder = new DataFolder(settings.Data);
        using var hold = new FolderHold(folder);
        var incoming = folder.Database + ".incoming";
        try
        {
            File.Delete(incoming);
            Take(file, incoming);
            var kept = SetAside(folder, now);
            Restoration.Commit(incoming, folder.Database);
            output.WriteLine(kept is null ? "Restored." : $"Restored. What was there before is in {kept}.");
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SettingsProblem($"The data folder {settings.Data} cannot be written, or has no room; nothing was restored.");
        }
    }

    /// <summary>The backups there are, newest first, one on a line: day, size, file.</summary>
    public static int List(Settings settings, TextWriter output)
    {
        Backup.NotOfPostgres(settings, "pg_restore");
        var files = new DataFolder(settings.Data).Backups.Files;
        if (files.Count == 0)
        {
            output.WriteLine($"There is no backup in {settings.Data} yet; the program takes one each day while it serves, and “premortem backup FILE” takes one now.");
        }

        foreach (var file in files)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Name.Taken.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {Size(file.Bytes),8}  {file.Path}{(file.Name.Before is null ? "" : "  (before an upgrade)")}"));
        }

        return 0;
    }

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1e3):0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static void Take(string file, string incoming)
    {
        try
        {
            switch (FileCheck.Look(file).Kind)
            {
                case FileKind.Ours:
                    DatabaseFile.Copy(file, incoming);
                    return;
                case FileKind.Missing:
                    throw new SettingsProblem($"There is no file {file}; “premortem restore” by itself lists the backups there are.");
                case FileKind.Newer:
                    throw new SettingsProblem($"The backup {file} was made by a newer PreMortem, so nothing was changed; update this program first.");
                default:
                    throw new SettingsProblem($"The file {file} is damaged or no backup of PreMortem; nothing was changed.");
            }
        }
        catch (SqliteException problem)
        {
            throw new SettingsProblem($"The backup {file} could not be copied ({problem.Message.TrimEnd('.')}); nothing was changed.");
        }
    }

    /// <summary>
    /// In one file, so that what is forgotten later can be taken out of it, too (PV2). What is damaged is not opened: it is kept byte by byte,
    /// with its log, and may still be of use to somebody.
    /// </summary>
    /// <returns>Where what was there is now, and what to know of it; null where there was nothing.</returns>
    private static string? SetAside(DataFolder folder, DateTimeOffset now)
    {
        var aside = Path.Combine(folder.Root, $"premortem-before-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");
        switch (FileCheck.Look(folder.Database).Kind)
        {
            case FileKind.Missing:
                return null;
            case FileKind.Damaged:
                KeepBytes(folder.Database, aside);
                return $"{aside}; it is damaged, so people who are forgotten later cannot be taken out of it: delete it when you no longer need it";
            default:
                DatabaseFile.Copy(folder.Database, aside);
                return aside;
        }
    }

    private static void KeepBytes(string database, string aside)
    {
        foreach (var part in (string[])["", "-wal"])
        {
            if (File.Exists(database + part))
            {
                using var from = File.OpenRead(database + part);
                using var to = PrivateFile.Create(aside + part);
                from.CopyTo(to);
                to.Flush(flushToDisk: true);
            }
        }

        FolderFlush.Of(aside);
    }
}
