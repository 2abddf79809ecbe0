using Microsoft.Data.Sqlite;

namespace PreMortem.Web.Storage.Backups;

/// <summary>The folder <c>backups</c> beside the database: copies the program takes by itself, each whole and checked (ST14).</summary>
public sealed class BackupFolder
{
    /// <summary>Backups before a migration are counted by themselves, so that those of every day never push them out.</summary>
    private const int KeptBeforeMigrations = 3;

    /// <summary>Behind the name while the backup is not yet one.</summary>
    internal const string Half = ".new";

    /// <summary>Held by whoever removes or replaces backups.</summary>
    internal static readonly Lock Changing = new();

    private readonly string _data;
    private readonly string _root;

    /// <param name="data">The data folder.</param>
    public BackupFolder(string data) => (_data, _root) = (data, Path.Combine(data, "backups"));

    /// <summary>Every backup in the folder, newest first. Half of one is not among them.</summary>
    public IReadOnlyList<BackupFile> Files => !Directory.Exists(_root) ? [] :
    [
        .. new DirectoryInfo(_root).EnumerateFiles("premortem-*.db")
            .Select(file => (file, name: BackupName.Read(file.Name)))
            .Where(pair => pair.name is not null)
            .Select(pair => new BackupFile(pair.file.FullName, pair.name!, pair.file.Length))
            .OrderByDescending(file => file.Name.Taken).ThenByDescending(file => file.Name.Before),
    ];

    /// <summary>What restores have set aside in the data folder, newest first.</summary>
    public IReadOnlyList<string> SetAside =>
        [.. Directory.EnumerateFiles(_data, "premortem-before-*.db").OrderDescending(StringComparer.Ordinal)];

    /// <summary>The newest that is whole, found out by reading it; null where there is none.</summary>
    public BackupFile? NewestGood() => Files.FirstOrDefault(IsGood);

    /// <summary>Takes one. It appears under its name when it is whole, checked and on the disk.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="SqliteException">The database cannot be read, or there is no room.</exception>
    public BackupFile Take(SqliteConnection from, BackupName name, TimeSpan pause = default, CancellationToken stop = default)
    {
        DataFolder.Make(_root);
        var path = Path.Combine(_root, name.ToString());
        var whole = path + Half;
        File.Delete(whole);
        OnlineCopy.Write(from, whole, pause, stop);
        File.Move(whole, path, overwrite: true);
        FolderFlush.Of(path);
        return new(path, name, new FileInfo(path).Length);
    }

    /// <summary>Removes the oldest beyond those to keep, and what a stopped program left half written.</summary>
    /// <param name="days">How many of those of every day to keep.</param>
    public void Prune(int days)
    {
        if (!Directory.Exists(_root))
        {
            return;
        }

        using var alone = Changing.EnterScope();
        var old = Files.Where(file => file.Name.Before is null).Skip(days)
            .Concat(Files.Where(file => file.Name.Before is not null).Skip(KeptBeforeMigrations));
        foreach (var file in old)
        {
            File.Delete(file.Path);
        }

        foreach (var half in Directory.EnumerateFiles(_root).Where(IsHalf))
        {
            File.Delete(half);
        }
    }

    private static bool IsHalf(string file) =>
        file.EndsWith(Half, StringComparison.Ordinal) || file.EndsWith(Half + OnlineCopy.Part, StringComparison.Ordinal) || file.EndsWith(Half + OnlineCopy.Part + "-journal", StringComparison.Ordinal);

    private static bool IsGood(BackupFile file)
    {
        try
        {
            return FileCheck.Look(file.Path, still: true).Kind == FileKind.Ours;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
