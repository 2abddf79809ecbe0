using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Storage;

/// <summary>The database that the settings name, and its writer, for a command that does one thing and ends.</summary>
internal sealed class Opened : IDisposable
{
    /// <exception cref="SettingsProblem">It cannot be used.</exception>
    public Opened(Settings settings)
    {
        Database = Open(settings, () => new(settings.Data));
        Writer = Database.NewWriter();
    }

    public Database Database { get; }

    public Writer Writer { get; }

    /// <param name="folder">The data folder; made only where the database is a file in it.</param>
    /// <exception cref="SettingsProblem">It cannot be used.</exception>
    public static Database Open(Settings settings, Func<DataFolder> folder) =>
        settings.Database is { } text ? new PostgresDatabase(text) : new DatabaseFile(folder().Database);

    public Secrets Secrets => new(Database, Writer);

    /// <summary>Null where the database is a file.</summary>
    /// <exception cref="SettingsProblem">It cannot be used.</exception>
    public static Opened? Shared(Settings settings) => settings.Database is null ? null : new(settings);

    public void Dispose()
    {
        Writer.Dispose();
        Database.Dispose();
    }
}
