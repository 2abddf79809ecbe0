using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PreMortem.Load.Scenarios;

namespace PreMortem.Load.Figures;

/// <summary>The page of results: the machine, the date, the commit, and the table.</summary>
internal static class Results
{
    public static About OfAll { get; } = new(
        "What a thousand laptops cost",
        "all",
        """
        **Bare** is a SignalR hub that sends each message to a group: no storage, no rules, the same records in a frame. **Ours** is the program, every card on the disk before its answer. Both run as processes beside the generator on this one machine and are measured by turns.
        """);

    public static About OfServers { get; } = new(
        "What several servers cost",
        "servers",
        """
        **One server** has all people, and a SQLite file. **Several servers** are the same program on one PostgreSQL (`fsync` on; PostgreSQL’s own settings but for 64 MB of shared buffers). Its people come to the servers’ own ports in turn, so that they are spread evenly; they also hand their cards in by turns, so that each card has its sender at one server and its readers at all. Everything runs beside the generator on this one machine, measured by turns: several servers have no more processors than one.
        """);

    public static About OfCapacity { get; } = new(
        "What one database and one server carry",
        "capacity",
        """
        **SQLite** is a file and the program’s one writer, **PostgreSQL** a server (`fsync` on; its own settings but for 64 MB of shared buffers) and the program’s writer, which commits at most twelve at once. Both are measured by turns; everything runs beside the generator on this one machine.
        """);

    /// <param name="path">Where the page is written; what was there is replaced.</param>
    /// <param name="took">How long all of it took.</param>
    public static async Task Write(string path, About about, Bench bench, TimeSpan took) =>
        await File.WriteAllTextAsync(path, Page(about, bench.Table, bench.Rounds, took, await Commit()));

    private static string Page(About about, Table table, int rounds, TimeSpan took, string commit) => string.Create(CultureInfo.InvariantCulture, $"""
        # {about.Title}

        Made by `dotnet run -c Release --project tests/PreMortem.Load -- {about.Command}` in {took.TotalMinutes:0} minutes.

        - **Machine** {Processor()}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0:0} GiB; {RuntimeInformation.OSDescription}; .NET {Environment.Version}.
        - **Date** {DateTime.UtcNow:d MMMM yyyy}. **Commit** {commit}.
        - {about.Sides}
        - Each figure is the median of {rounds} measurements (least to most), where a row does not say otherwise. In *share* and *burst* cards are handed in whether or not earlier ones have arrived; at *full speed* a card is outstanding until its sender has both the answer and the card itself.
        - {table.Generator}
        - Every delivery was counted at every person, and every acknowledged card looked for in the database: {(table.Faults.Count == 0 ? "nothing was lost." : "**" + string.Join(" ", table.Faults) + "**")}

        {table}
        """);

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line ? line[(line.IndexOf(':') + 2)..] : RuntimeInformation.ProcessArchitecture.ToString();

    private static async Task<string> Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return (await git.StandardOutput.ReadToEndAsync()).Trim();
    }
}

/// <summary>What a page of results tells about.</summary>
/// <param name="Command">That makes it.</param>
/// <param name="Sides">What the two are that are measured, in sentences.</param>
internal sealed record About(string Title, string Command, string Sides);
