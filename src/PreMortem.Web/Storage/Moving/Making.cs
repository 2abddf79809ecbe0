using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage.Moving;

/// <summary>A file that is being made, with its folder held for it; gone again unless it is kept.</summary>
internal sealed class Making : IDisposable
{
    private readonly string _path;
    private readonly FolderHold _hold;
    private bool _isNew;

    /// <exception cref="SettingsProblem">There is something else, or the folder cannot be used.</exception>
    public Making(string path)
    {
        _path = path;
        var found = FileCheck.Look(path);
        var isOurs = found.Kind == FileKind.Ours && found.Migration == Migrations.Latest;
        if (!isOurs && found.Kind is not (FileKind.Missing or FileKind.Empty))
        {
            throw new SettingsProblem($"There is something else in {path}, so nothing was changed there; copy to a new place.");
        }

        _isNew = found.Kind == FileKind.Missing;
        _hold = new(new(Path.GetDirectoryName(path)!));
        try
        {
            Database = new(path);
        }
        catch
        {
            _hold.Dispose();
            throw;
        }
    }

    public DatabaseFile Database { get; }

    public void Keep() => _isNew = false;

    public void Dispose()
    {
        Database.Dispose();
        if (_isNew)
        {
            File.Delete(_path);
            File.Delete($"{_path}-wal");
            File.Delete($"{_path}-shm");
        }

        _hold.Dispose();
    }
}
