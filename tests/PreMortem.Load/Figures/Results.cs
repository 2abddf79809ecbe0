using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PreMortem.Load.Figures;

/// <summary>The page of results: the machine, the date, the commit, and the table.</summary>
internal static class Results
{
    /// <param name="path">Where the page is written; what was there is replaced.</param>
    /// <param name="took">How long all of it took.</param>
    public static async Task Write(string path, Table table, int rounds, TimeSpan took) =>
        await File.WriteAllTextAsync(path, Page(table, rounds, took, await Commit()));

    private static string Page(Table table, int rounds, TimeSpan took, string commit) => string.Create(CultureInfo.InvariantCulture, $"""
        # What a thousand laptops cost

        Made by `dotnet run -c Release --project tests/PreMortem.Load -- all` in {took.TotalMinutes:0} minutes.

        - **Machine** {Processor()}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0:0} GiB; {RuntimeInformation.OSDescription}; .NET {Environment.Version}.
        - **Date** {DateTime.UtcNow:d MMMM yyyy}. **Commit** {commit}.
        - **Bare** is a SignalR hub that sends each message to a group: no storage, no rules, the same records in a frame. **Ours** is the program, every card on the disk before its answer. Both run as processes beside the generator on this one machine and are measured by turns.
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
