using System.Diagnostics;
using System.Globalization;

namespace PreMortem.Web.Tests.Storage;

/// <summary>
/// A folder on a disk of its own of a few megabytes, that can be full or read-only and come back. Where this account may not mount,
/// it is a plain folder and a full disk is a limit on the size of the files that a program may write.
/// </summary>
public sealed class SmallDisk : IDisposable
{
    private readonly bool _mounted;
    private bool _frozen;
    private int _limited;

    /// <param name="megabytes">0 takes the machine's own disk, which can be frozen but not filled.</param>
    public SmallDisk(int megabytes = 4)
    {
        Folder = Directory.CreateTempSubdirectory("premortem-disk-").FullName;
        _mounted = megabytes > 0 && (
            Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0700", "premortem-test", Folder)
            || Run("sh", "-c", $"exec sudo -n mount -t tmpfs -o size={megabytes}m,mode=0700,uid=$(id -u) premortem-test {Folder}"));
    }

    public string Folder { get; }

    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Whether it is a disk and not a limit.</summary>
    public bool IsReal => _mounted;

    /// <summary>What a program is started by so that a limit can be a full disk: the signal that comes with it is left aside.</summary>
    public static IReadOnlyList<string> Under { get; } = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

    private string Filler => this["filler"];

    /// <summary>Not a byte more can be written.</summary>
    /// <param name="processId">The program that writes.</param>
    /// <param name="butFor">Leaves room for so many bytes.</param>
    public void Fill(int processId, int butFor = 0)
    {
        if (!_mounted)
        {
            Limit(_limited = processId, "1");
            return;
        }

        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(new byte[Math.Max(0, (int)new DriveInfo(Folder).AvailableFreeSpace - butFor)]);
    }

    public void MakeRoom()
    {
        if (_mounted)
        {
            File.Delete(Filler);
        }
        else
        {
            Limit(_limited, "unlimited");
        }
    }

    /// <summary>The files of the database cannot be changed, not even by who has them open. Where this account may not do that, nothing more can be added to them.</summary>
    /// <param name="processId">The program that writes.</param>
    public void Freeze(int processId)
    {
        _frozen = Change("+i");
        if (!_frozen)
        {
            Fill(processId);
        }
    }

    public void Thaw()
    {
        if (_frozen)
        {
            _frozen = !Change("-i");
        }
        else
        {
            MakeRoom();
        }
    }

    public void Dispose()
    {
        if (_frozen)
        {
            Change("-i");
        }

        if (_mounted)
        {
            _ = Run("umount", "--lazy", Folder) || Run("sudo", "-n", "umount", "--lazy", Folder);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private bool Change(string attribute) => Directory.GetFiles(Folder, "premortem.db*")
        .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))
        .Aggregate(true, (all, file) => (Run("chattr", attribute, file) || Run("sudo", "-n", "chattr", attribute, file)) && all);

    private static void Limit(int processId, string bytes) => Assert.True(
        Run("prlimit", "--pid", processId.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}:unlimited"));

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
