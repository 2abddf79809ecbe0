using PreMortem.Load.Figures;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>What all scenarios are given.</summary>
/// <param name="Program">Path of the <c>premortem.dll</c> that is measured.</param>
/// <param name="Rounds">How often each figure is measured on each side.</param>
/// <param name="Seconds">How long one measurement lasts, where a scenario leaves that open.</param>
internal sealed record Bench(string Program, int Rounds, double Seconds, Table Table)
{
    /// <summary>How many cards go through a room before it is measured, so that neither side is measured before its code is compiled.</summary>
    public int WarmUp { get; init; } = 150;

    /// <summary>Servers that all scenarios share; each has its own, fresh, unless set.</summary>
    public Pair? Shared { get; init; }

    public async Task<Pair> Start() => Shared is null ? new(await BareServer.Start(), await OwnServer.Start(Program), IsShared: false) : Shared with { IsShared = true };
}

/// <summary>The two that are measured.</summary>
/// <param name="IsShared">They go on after this scenario.</param>
internal sealed record Pair(BareServer Bare, OwnServer Ours, bool IsShared) : IAsyncDisposable
{
    public IReadOnlyList<Server> Both => [Bare, Ours];

    public async ValueTask DisposeAsync()
    {
        if (!IsShared)
        {
            await Bare.DisposeAsync();
            await Ours.DisposeAsync();
        }
    }
}
