using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

/// <summary>The stores on a real file, without a server.</summary>
public sealed class Store : IDisposable
{
    private readonly TempFolder _folder = new();

    public Store() => Start();

    public string File => _folder["premortem.db"];

    public Database Database { get; private set; } = null!;

    public Writer Writer { get; private set; } = null!;

    public SessionLog Log { get; private set; } = null!;

    public InitiativeStore Initiatives { get; private set; } = null!;

    public RegisterStore Registers { get; private set; } = null!;

    /// <summary>Stops the program, as it were, and starts it again.</summary>
    public void Reopen()
    {
        Writer.Dispose();
        Start();
    }

    public void Dispose()
    {
        Writer.Dispose();
        _folder.Dispose();
    }

    private void Start()
    {
        Database = new Database(File);
        Writer = new Writer(Database);
        Log = new SessionLog(Database, Writer);
        Initiatives = new InitiativeStore(Database, Writer);
        Registers = new RegisterStore(Database, Writer);
    }
}
