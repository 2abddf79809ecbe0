using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Storage;

/// <summary>What happens to a database file before the program uses it: looked at first, then made or brought up to date (ST11, ST6).</summary>
internal static class Opening
{
    /// <exception cref="SettingsProblem">It is damaged, newer than this program or another program's: not a byte of it was written.</exception>
    public static void Run(DatabaseFile database)
    {
        var path = database.Path;
        Restoration.Finish(path);
        var found = FileCheck.Look(path);
        switch (found.Kind)
        {
            case FileKind.Damaged:
                throw new SettingsProblem(Advice.Damaged(path));
            case FileKind.Newer:
                throw new SettingsProblem($"The database {path} was made by a newer PreMortem. Update this program, or choose another folder with --data.");
            case FileKind.Foreign:
                throw new SettingsProblem($"The database {path} belongs to another program, so nothing was changed in it; choose another folder with --data.");
            case FileKind.Missing or FileKind.Empty:
                Make(database);
                break;
            case FileKind.Ours when found.Migration < Migrations.Latest:
                BringUpToDate(database, found.Migration);
                break;
        }
    }

    private static void Make(DatabaseFile database)
    {
        if (!File.Exists(database.Path))
        {
            using var file = PrivateFile.Create(database.Path);
        }

        using var connection = database.OpenWriting();
        Migrations.Run(connection, database.Path);
    }

    /// <summary>With a backup first. Where another program serves the folder it is left alone: its tables would change under it.</summary>
    private static void BringUpToDate(DatabaseFile database, int last)
    {
        var folder = new DataFolder(Path.GetDirectoryName(Path.GetFullPath(database.Path))!);
        using var hold = new FolderHold(folder);
        try
        {
            using (var from = database.OpenReading())
            {
                folder.Backups.Take(from, new BackupName(TimeProvider.System.GetUtcNow(), last + 1));
            }

            using var connection = database.OpenWriting();
            Migrations.Run(connection, database.Path);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The database {database.Path} could not be brought up to date ({problem.Message.TrimEnd('.')}); it is as it was, so make room and start again.");
        }
    }
}
