using PreMortem.Load.Lines;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Figures;

/// <summary>What a run costs: the server, and this program, which must not be what is measured.</summary>
internal sealed class Watch : IDisposable
{
    private const double LateLimit = 5;
    private const double BusyLimit = 0.8;
    private const double Step = 4;

    private readonly ProcessCost _server;
    private readonly List<double> _late = [];
    private readonly Thread _thread;
    private readonly long _began = Time.Now;
    private readonly double _serverBefore;
    private readonly double _ownBefore = Own;
    private volatile bool _over;

    public Watch(ProcessCost server)
    {
        (_server, _serverBefore) = (server, server.Milliseconds);
        _thread = new Thread(Look) { IsBackground = true, Name = "lateness" };
        _thread.Start();
    }

    private static double Own => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    /// <summary>Ends the watch.</summary>
    public Cost Stop()
    {
        _over = true;
        _thread.Join();
        var passed = Time.Milliseconds(Time.Now - _began);
        var late = Percentile.Of([.. _late.Order()], 99);
        var busy = (Own - _ownBefore) / passed;
        return new(_server.Milliseconds - _serverBefore, busy, late, late > LateLimit || busy > BusyLimit);
    }

    public void Dispose() => _over = true;

    private void Look()
    {
        while (!_over)
        {
            var asked = Time.Now;
            Thread.Sleep((int)Step);
            _late.Add(Time.Milliseconds(Time.Now - asked) - Step);
        }
    }
}

/// <param name="Server">Processor time of the server, in milliseconds.</param>
/// <param name="Busy">This program's processor time, as a share of one processor; it reads on one thread.</param>
/// <param name="Late">The 99th percentile of how late its thread woke, in milliseconds.</param>
/// <param name="Bounds">Whether this program may have been what was measured.</param>
internal sealed record Cost(double Server, double Busy, double Late, bool Bounds)
{
    public override string ToString() => $"generator {Busy:P0} of a processor, {Late:0.0} ms late (p99){(Bounds ? ": IT MAY BE THE BOTTLENECK" : "")}";
}
