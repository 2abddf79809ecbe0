using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem backup</c></summary>
internal static class Backup
{
    /// <summary>A copy of one moment, whole although the program writes meanwhile; readable by its owner only (ST8). The database itself is only read.</summary>
    public static int Write(Settings settings, string file, TextWriter output)
    {
        NotOfPostgres(settings, "pg_dump");
        var database = new DataFolder(settings.Data).Database;
        if (File.Exists(file))
        {
            throw new SettingsProblem($"There is a file {file} already; choose another name.");
        }

        try
        {
            switch (FileCheck.Look(database).Kind)
            {
                case FileKind.Missing or FileKind.Empty:
                    throw new SettingsProblem($"There is no database in {settings.Data} yet, so there is nothing to back up; name its folder with --data.");
                case FileKind.Damaged:
                    throw new SettingsProblem(Advice.Damaged(database));
            }

            DatabaseFile.Copy(database, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SettingsProblem($"The backup {file} cannot be written; choose another place, or make room there.");
        }

        output.WriteLine(file);
        return 0;
    }

    /// <summary>PostgreSQL's own tools know how to copy it (PQ11).</summary>
    /// <exception cref="SettingsProblem">The database is a PostgreSQL.</exception>
    public static void NotOfPostgres(Settings settings, string tool)
    {
        if (settings.Database is not null)
        {
            throw new SettingsProblem($"The database is a PostgreSQL, which has tools of its own for that: use {tool}, as the README shows.");
        }
    }
}
