using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage.Backups;

/// <summary>
/// Brings the program's own backups up to what the database has forgotten: sessions that were sealed, and people who were (PV2, PV3).
/// Doing it again changes nothing. A file is replaced by a whole one or not at all (ST20).
/// </summary>
internal sealed class Erasure(SessionLog log, BackupFolder folder)
{
    private const string WithPeople = """
        SELECT code FROM session JOIN entry ON session = code AND entry.version = 1 WHERE instr(facts, '"sessionSealed.') = 0
        """;

    /// <summary>Every backup and everything that a restore has set aside. A file that cannot be changed keeps no other from being brought up to date.</summary>
    /// <returns>What whoever runs the program should know, a sentence each.</returns>
    public IReadOnlyList<string> CatchUp()
    {
        using var alone = BackupFolder.Changing.EnterScope();
        return [.. folder.Files.Select(backup => backup.Path).Concat(folder.SetAside).Select(CatchUp).OfType<string>()];
    }

    private string? CatchUp(string file)
    {
        try
        {
            return HasLog(file) && FileCheck.Look(file).Kind == FileKind.Damaged ? Damaged(file) : Forget(file);
        }
        catch (SqliteException problem) when (FileCheck.IsDamage(problem))
        {
            return Damaged(file);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            return $"The backup {file} could not be changed ({problem.Message.TrimEnd('.')}), so it still names people who are to be forgotten; it is tried again, within a day at most.";
        }
    }

    private string? Forget(string file)
    {
        if (HasLog(file))
        {
            PutTheLogIntoTheFile(file);
        }

        var forgotten = Forgotten(file);
        if (forgotten.Count == 0)
        {
            return null;
        }

        var found = FileCheck.Look(file, still: true);
        switch (found.Kind)
        {
            case FileKind.Ours:
                Replacement.Make(file, forgotten);
                return found.Migration == Migrations.Latest ? null
                    : $"The backup {file} is now one of this version, because people in it had to be forgotten; an earlier PreMortem can no longer open it.";
            case FileKind.Newer:
                return $"The backup {file} was made by a newer PreMortem and names people who are to be forgotten; delete it, or update this program.";
            default:
                return Damaged(file);
        }
    }

    /// <summary>The only thing that is left of what it held may be in it: that is not for a program to delete.</summary>
    private static string Damaged(string file) =>
        $"The file {file} is damaged, so people in it cannot be forgotten; delete it when you no longer need it.";

    private List<(string Code, IReadOnlyList<Entry> Log)> Forgotten(string file)
    {
        using var connection = Replacement.Open(file, SqliteOpenMode.ReadOnly);
        if (Migrations.LastOn(connection) is null or 0)
        {
            return [];
        }

        return connection.Query<string>(WithPeople)
            .Select(code => (Code: code, Log: log.Read(code)))
            .Where(session => session.Log is [{ Facts: var first }, ..] && first.Any(fact => fact is SessionSealed))
            .ToList();
    }

    private static bool HasLog(string file) => File.Exists(file + "-wal");

    private static void PutTheLogIntoTheFile(string file)
    {
        using var connection = Replacement.Open(file, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA journal_mode = DELETE");
    }
}
