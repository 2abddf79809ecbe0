using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>What the disk needs to keep a page, with nothing above it: the measure of an acknowledgement that means “kept”.</summary>
internal static class DiskProbe
{
    private const int Times = 300;
    private const int Page = 4096;

    /// <returns>The 99th percentile, in milliseconds, of writing a page at a file's end and flushing it.</returns>
    public static double Flush(string folder)
    {
        var path = Path.Combine(folder, "probe.tmp");
        var took = new List<double>();
        using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write))
        {
            var page = new byte[Page];
            for (var i = 0; i < Times; i++)
            {
                var began = Time.Now;
                RandomAccess.Write(file, page, (long)i * Page);
                RandomAccess.FlushToDisk(file);
                took.Add(Time.Milliseconds(Time.Now - began));
            }
        }

        File.Delete(path);
        return Percentile.Of([.. took.Order()], 99);
    }
}
