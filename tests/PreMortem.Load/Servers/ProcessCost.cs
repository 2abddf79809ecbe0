using System.Globalization;

namespace PreMortem.Load.Servers;

/// <summary>What the kernel says of a process, or of several together.</summary>
internal sealed class ProcessCost(params IReadOnlyList<int> processes)
{
    private const double TicksPerSecond = 100;
    private const int UserTime = 11;
    private const int SystemTime = 12;

    public IReadOnlyList<int> Processes => processes;

    /// <summary>Processor time so far, user and system, in milliseconds; steps of ten.</summary>
    public double Milliseconds => processes.Sum(process => Times(Stat(process), UserTime, SystemTime));

    /// <summary>Memory now, in MiB.</summary>
    public double Resident => processes.Sum(process => Status(process, "VmRSS:"));

    /// <summary>The most it ever had, in MiB.</summary>
    public double MostResident => processes.Sum(process => Status(process, "VmHWM:"));

    /// <summary>What stands after a process's name in its <c>stat</c>.</summary>
    public static string[] Stat(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    /// <summary>Milliseconds in some of those fields.</summary>
    public static double Times(string[] stat, params ReadOnlySpan<int> fields)
    {
        var ticks = 0.0;
        foreach (var field in fields)
        {
            ticks += Number(stat[field]);
        }

        return ticks * 1000 / TicksPerSecond;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Status(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return Number(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim()) / 1024;
    }
}
