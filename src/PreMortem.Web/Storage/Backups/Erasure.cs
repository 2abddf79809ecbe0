using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage.Backups;

/// <summary>
/// Brings the program's own backups up to what the database has forgotten: sessions that were sealed, and people who were (PV2, PV3).
/// Doing it again changes nothing.
/// </summary>
internal sealed class Erasure(SessionLog log, BackupFolder folder)
{
    private const string WithPeople = """
        SELECT code FROM session JOIN entry ON session = code AND entry.version = 1 WHERE instr(facts, '"sessionSealed.') = 0
        """;

    /// <summary>Every backup and everything that a restore has set aside. A file that cannot be written keeps no other from being brought up to date.</summary>
    /// <exception cref="SqliteException">One could not be written; the next time it is tried again.</exception>
    public void CatchUp()
    {
        SqliteException? last = null;
        foreach (var file in folder.Files.Select(backup => backup.Path).Concat(folder.SetAside))
        {
            try
            {
                CatchUp(file);
            }
            catch (SqliteException problem)
            {
                last = problem;
            }
        }

        if (last is not null)
        {
            throw last;
        }
    }

    private void CatchUp(string file)
    {
        var forgotten = WithPeopleIn(file)
            .Select(code => (Code: code, Log: log.Read(code)))
            .Where(session => session.Log is [{ Facts: var first }, ..] && first.Any(fact => fact is SessionSealed))
            .ToList();
        if (forgotten.Count == 0)
        {
            return;
        }

        // Its rows cannot be read by this program, and it would give people back who were promised to be forgotten.
        if (FileCheck.Look(file, still: true) is not { Kind: FileKind.Ours, Migration: var last } || last != Migrations.Latest)
        {
            File.Delete(file);
            return;
        }

        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;");
        using var transaction = connection.BeginTransaction();
        foreach (var (code, sealedLog) in forgotten)
        {
            var people = new Forgetting(code, SessionLog.Entries(connection, code, 0, transaction));
            PeopleRows.Forget(connection, transaction, code, people, sealedLog);
        }

        transaction.Commit();
    }

    private static List<string> WithPeopleIn(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        return connection.Query<string>(WithPeople).ToList();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        return connection;
    }
}
