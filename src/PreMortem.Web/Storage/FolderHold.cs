using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage;

/// <summary>Keeps every other program that serves or restores off a data folder until it is disposed: two that serve the same rooms would each have half of them (ST9).</summary>
public sealed class FolderHold : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="SettingsProblem">Another one has it.</exception>
    public FolderHold(DataFolder folder)
    {
        try
        {
            _file = new FileStream(Path.Combine(folder.Root, "premortem.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"Another PreMortem runs on the data folder {folder.Root}; stop it, or name another folder with --data.");
        }
    }

    public void Dispose() => _file.Dispose();
}
