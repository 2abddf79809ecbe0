using System.Data.Common;
using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Operations;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Storage;

/// <summary>One SQLite file: write-ahead log, every commit on the disk before it returns (ST1), readable by its owner only.</summary>
public sealed class DatabaseFile : Database
{
    /// <summary>How long a connection waits for another program's lock, in seconds. Whoever waits for a save waits twice that at most (ST13).</summary>
    public const int BusySeconds = 2;

    private readonly string _reading;
    private readonly string _writing;
    private readonly LogEmptying _emptying;

    /// <summary>Checks the file before a byte of it is written (ST11), makes it where there is none, and brings its tables up to date.</summary>
    /// <exception cref="SettingsProblem">The file cannot be used; the message says why and what to do.</exception>
    public DatabaseFile(string path)
    {
        Path = path;
        _emptying = new(this);
        _reading = Address(path, SqliteOpenMode.ReadOnly, pooling: true);
        _writing = Address(path, SqliteOpenMode.ReadWrite, pooling: false);
        try
        {
            Opening.Run(this);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The database {path} cannot be used ({problem.Message.TrimEnd('.')}). Choose another folder with --data, or mend its permissions.");
        }
    }

    public string Path { get; }

    public override string Name => Path;

    public override BackupFolder Backups => new(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);

    public override bool IsDamage(Exception problem) => FileCheck.IsDamage(problem);

    /// <summary>A pooled connection that can only read.</summary>
    public override SqliteConnection OpenReading()
    {
        var connection = new SqliteConnection(_reading);
        connection.Open();
        return connection;
    }

    public override DbTransaction Moment(DbConnection reading) => ((SqliteConnection)reading).BeginTransaction(deferred: true);

    public override Writer NewWriter(Measures? measures = null, ILogger<Writer>? logger = null) => new FileWriter(this, measures, logger);

    /// <summary>A connection that can write: for the <see cref="FileWriter"/> and nobody else.</summary>
    /// <exception cref="StorageUnavailable">The file is damaged.</exception>
    public SqliteConnection OpenWriting()
    {
        if (IsDamaged)
        {
            throw new StorageUnavailable("The database is damaged.");
        }

        var connection = new SqliteConnection(_writing);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();

            // What is taken away is overwritten, so that a file does not remember what its rows forgot.
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Empties the write-ahead log: at once, or as soon as nobody reads what it holds (ST19).</summary>
    public override void EmptyLog() => _emptying.Start();

    /// <summary>Closes the connections that wait to be used again and puts the log into the file: one file holds all there is (ST19).</summary>
    public override void Dispose()
    {
        // Those who only read cannot do it, and they would be the last to go.
        using (var waiting = new SqliteConnection(_reading))
        {
            SqliteConnection.ClearPool(waiting);
        }

        _emptying.Dispose();
    }

    /// <summary>Copies any SQLite file, as it is at one moment, into a new file that only its owner can read (ST8).</summary>
    public static void Copy(string source, string file)
    {
        using var from = new SqliteConnection(Address(source, SqliteOpenMode.ReadOnly, pooling: false));
        from.Open();
        OnlineCopy.Write(from, file);
    }

    private static string Address(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ToString();
}
