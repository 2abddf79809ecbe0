using Dapper;
using Microsoft.Data.Sqlite;

namespace PreMortem.Web.Storage;

/// <summary>What stands at the place of a database.</summary>
public enum FileKind
{
    /// <summary>No file, and nothing of one beside it.</summary>
    Missing,

    /// <summary>A file without a byte, or without a table.</summary>
    Empty,

    /// <summary>A whole database of PreMortem.</summary>
    Ours,

    /// <summary>A whole database of a PreMortem newer than this one.</summary>
    Newer,

    /// <summary>A whole database of another program.</summary>
    Foreign,

    /// <summary>No database, or not all of one.</summary>
    Damaged,
}

/// <param name="Migration">The number of the last script that ran on it; 0 where it is not ours.</param>
public sealed record FileFinding(FileKind Kind, int Migration = 0);

/// <summary>Looks at a database file without writing a byte to it (ST11).</summary>
public static class FileCheck
{
    private const int Wrong = 1;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    /// <summary>Reads every page once: a second or two for some hundred megabytes.</summary>
    /// <param name="still">Nobody writes to it and nothing stands beside it, as with a backup: then SQLite makes no files beside it either.</param>
    /// <exception cref="SqliteException">It cannot be read now: locked, forbidden, or the disk fails.</exception>
    public static FileFinding Look(string path, bool still = false)
    {
        // SQLite takes an empty file for a new database and deletes the log beside it, which may hold all there is.
        var length = File.Exists(path) ? new FileInfo(path).Length : 0;
        if (length == 0)
        {
            return new(HasLog(path) ? FileKind.Damaged : File.Exists(path) ? FileKind.Empty : FileKind.Missing);
        }

        try
        {
            return Read(path, still);
        }
        catch (SqliteException problem) when (IsDamage(problem) || problem.SqliteErrorCode == Wrong)
        {
            return new(FileKind.Damaged);
        }
    }

    /// <summary>SQLite has met a page that cannot be.</summary>
    public static bool IsDamage(Exception? problem) => problem is SqliteException { SqliteErrorCode: Corrupt or NoDatabase };

    private static FileFinding Read(string path, bool still)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = still ? $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1" : path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = DatabaseFile.BusySeconds,
        }.ToString());
        connection.Open();
        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") != "ok")
        {
            return new(FileKind.Damaged);
        }

        return Migrations.LastOn(connection) switch
        {
            null => new(FileKind.Foreign),
            0 => new(FileKind.Empty),
            var last when last > Migrations.Latest => new(FileKind.Newer, last.Value),
            { } last => new(FileKind.Ours, last),
        };
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
}
