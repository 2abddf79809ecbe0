using System.Runtime.InteropServices;

namespace PreMortem.Web.Storage;

/// <summary>Waits until a folder's own entries are on the disk, so that a change of names outlives a power cut (ST17). .NET has no call for it; Windows needs none.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <param name="file">A file in the folder.</param>
    public static void Of(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Open(Path.GetDirectoryName(Path.GetFullPath(file))!, ReadOnly);
        if (folder < 0)
        {
            return;
        }

        // Some filesystems know no such thing; then the names are as safe as they make them.
        _ = Flush(folder);
        _ = Close(folder);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
