using System.Diagnostics;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Servers;

/// <summary>One of the two that are measured, as a process of its own or as several.</summary>
internal abstract class Server : IAsyncDisposable
{
    private Process? _process;

    /// <summary>For the tables.</summary>
    public abstract string Name { get; }

    /// <summary>The hub's path.</summary>
    public abstract string Hub { get; }

    public virtual string? LeaderKey => null;

    /// <summary>A crowd to which nothing was said for so long, in milliseconds, has been told all; who is here is told every quarter of a second.</summary>
    public int Quiet { get; set; } = 300;

    public int Port { get; protected set; }

    /// <summary>Where somebody comes in.</summary>
    public virtual int PortOf(Person person) => Port;

    public ProcessCost Cost { get; protected set; } = new();

    /// <summary>Processor time so far of a database of its own processes, in milliseconds; null where there is none.</summary>
    public virtual double? DatabaseTime => null;

    public abstract Task<Room> OpenRoom();

    public abstract string Enter(string code, Person person);

    public abstract string Submit(int card, string text);

    public virtual async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
    }

    /// <summary>Starts it, and reads its first lines until one of them says that it is there.</summary>
    /// <param name="isThere">Gets each line; true ends the wait.</param>
    protected async Task Start(ProcessStartInfo start, Func<string, bool> isThere)
    {
        start.RedirectStandardOutput = true;
        ClientSockets.LeaveOut(start.Environment);
        start.UseShellExecute = false;
        _process = Process.Start(start)!;
        Cost = new(_process.Id);
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (isThere(line))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        await _process.WaitForExitAsync();
        throw new InvalidOperationException($"The {Name} server ended with exit code {_process.ExitCode}.");
    }
}
