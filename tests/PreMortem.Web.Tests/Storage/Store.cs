using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Tests.Storage;

/// <summary>The stores on a real file or a real PostgreSQL, without a server.</summary>
public sealed class Store : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string? _postgres;

    public Store()
        : this(postgres: null)
    {
    }

    private Store(string? postgres)
    {
        _postgres = postgres;
        Start();
    }

    /// <summary>Each with a database of its own.</summary>
    public static Store OnPostgres() => new(Postgres.Shared.NewDatabase());

    public string File => _folder["premortem.db"];

    public Database Database { get; private set; } = null!;

    public Writer Writer { get; private set; } = null!;

    public SessionLog Log { get; private set; } = null!;

    public InitiativeStore Initiatives { get; private set; } = null!;

    public RegisterStore Registers { get; private set; } = null!;

    /// <summary>Stops the program, as it were, and starts it again.</summary>
    public void Reopen()
    {
        Stop();
        Start();
    }

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
        if (_postgres is not null)
        {
            Postgres.Shared.Drop(_postgres);
        }
    }

    private void Stop()
    {
        Writer.Dispose();
        Database.Dispose();
    }

    private void Start()
    {
        Database = _postgres is null ? new DatabaseFile(File) : new PostgresDatabase(_postgres);
        Writer = Database.NewWriter();
        Log = new SessionLog(Database, Writer);
        Initiatives = new InitiativeStore(Database, Writer);
        Registers = new RegisterStore(Database, Writer);
    }
}
