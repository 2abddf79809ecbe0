using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Storage;

/// <summary>The one folder that holds everything the program keeps.</summary>
public sealed class DataFolder
{
    /// <summary>Makes the folder where there is none, for its owner only.</summary>
    /// <exception cref="SettingsProblem">Nothing can be written there.</exception>
    public DataFolder(string path)
    {
        Root = path;
        try
        {
            Make(path);
            using var probe = new FileStream(
                Path.Combine(path, $".probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The data folder {path} cannot be written; name another with --data, or mend its permissions.");
        }
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "premortem.db");

    /// <summary>The copies the program takes by itself.</summary>
    public BackupFolder Backups => new(Root);

    public string LeaderKey => Path.Combine(Root, "leader.key");

    /// <summary>What signs the leaders' cookies, so that a restart keeps them signed in.</summary>
    public DirectoryInfo CookieKeys => Make(Path.Combine(Root, "keys"));

    /// <summary>Makes a folder where there is none, for its owner only.</summary>
    internal static DirectoryInfo Make(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
