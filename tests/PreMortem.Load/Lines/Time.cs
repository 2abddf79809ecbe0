using System.Diagnostics;

namespace PreMortem.Load.Lines;

/// <summary>Moments are ticks of the system's stopwatch.</summary>
internal static class Time
{
    public static long Now => Stopwatch.GetTimestamp();

    public static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;

    public static long Ticks(double milliseconds) => (long)(milliseconds * Stopwatch.Frequency / 1000);

    /// <summary>Sleeps up to a moment; a millisecond late at most where the machine lets it.</summary>
    public static void SleepUntil(long moment)
    {
        while (Milliseconds(moment - Now) is > 0.3 and var left)
        {
            Thread.Sleep(left > 3 ? (int)left - 2 : 1);
        }
    }
}
