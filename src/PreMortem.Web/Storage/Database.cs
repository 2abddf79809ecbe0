using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage;

/// <summary>One SQLite file: write-ahead log, every commit on the disk before it returns (ST1), readable by its owner only.</summary>
public sealed class Database : IDisposable
{
    /// <summary>How long a connection waits for another program's lock, in seconds.</summary>
    private const int BusySeconds = 5;

    private readonly string _reading;
    private readonly string _writing;

    /// <summary>Opens the file, making it where there is none, and brings its tables up to date.</summary>
    /// <exception cref="SettingsProblem">The file cannot be used; the message says why and what to do.</exception>
    public Database(string path)
    {
        Columns.Register();
        Path = path;
        _reading = Address(path, SqliteOpenMode.ReadOnly, pooling: true);
        _writing = Address(path, SqliteOpenMode.ReadWriteCreate, pooling: false);
        try
        {
            MakeFile(path);
            using var connection = OpenWriting();
            Migrations.Run(connection, path);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The database {path} cannot be used ({problem.Message.TrimEnd('.')}). Choose another folder with --data, or mend its permissions.");
        }
    }

    public string Path { get; }

    /// <summary>A pooled connection that can only read.</summary>
    public SqliteConnection OpenReading()
    {
        var connection = new SqliteConnection(_reading);
        connection.Open();
        return connection;
    }

    /// <summary>A connection that can write: for the <see cref="Writer"/> and nobody else.</summary>
    public SqliteConnection OpenWriting()
    {
        var connection = new SqliteConnection(_writing);
        connection.Open();
        using var command = connection.CreateCommand();
        // What is taken away is overwritten, so that a file does not remember what its rows forgot.
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Closes the connections that wait to be used again, so that the last one out puts the log into the file.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Copies the database as it is at one moment into a new file that only its owner can read (ST8).</summary>
    public void CopyTo(string file)
    {
        using var from = OpenWriting();
        CopyInto(file, from);
    }

    /// <summary>Copies any SQLite file into a new file that only its owner can read.</summary>
    public static void Copy(string source, string file)
    {
        using var from = new SqliteConnection(Address(source, SqliteOpenMode.ReadOnly, pooling: false));
        from.Open();
        CopyInto(file, from);
    }

    private static void CopyInto(string file, SqliteConnection from)
    {
        MakeFile(file);
        using var to = new SqliteConnection(Address(file, SqliteOpenMode.ReadWrite, pooling: false));
        to.Open();
        from.BackupDatabase(to);
    }

    private static string Address(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private static void MakeFile(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        using var file = PrivateFile.Create(path);
    }
}
