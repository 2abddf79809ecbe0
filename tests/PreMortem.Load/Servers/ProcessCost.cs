using System.Globalization;

namespace PreMortem.Load.Servers;

/// <summary>What the kernel says of a process.</summary>
internal sealed class ProcessCost(int id)
{
    private const double TicksPerSecond = 100;
    private const int UserTime = 11;
    private const int SystemTime = 12;

    /// <summary>Processor time so far, user and system, in milliseconds; steps of ten.</summary>
    public double Milliseconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (Number(fields[UserTime]) + Number(fields[SystemTime])) * 1000 / TicksPerSecond;
        }
    }

    /// <summary>Memory now, in MiB.</summary>
    public double Resident => Status("VmRSS:");

    /// <summary>The most it ever had, in MiB.</summary>
    public double MostResident => Status("VmHWM:");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return Number(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim()) / 1024;
    }
}
