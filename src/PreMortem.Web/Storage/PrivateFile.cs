namespace PreMortem.Web.Storage;

/// <summary>Files that only their owner can read: the database, backups, the leader key (AC2).</summary>
public static class PrivateFile
{
    /// <summary>Makes a new file; fails where there is one.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
