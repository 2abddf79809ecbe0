using PreMortem.Load.Figures;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>What all scenarios are given.</summary>
/// <param name="Program">Path of the <c>premortem.dll</c> that is measured.</param>
/// <param name="Rounds">How often each figure is measured on each side.</param>
/// <param name="Seconds">How long one measurement lasts, where a scenario leaves that open.</param>
internal sealed record Bench(string Program, int Rounds, double Seconds, Table Table)
{
    /// <summary>Both servers, fresh.</summary>
    public async Task<Pair> Start() => new(await BareServer.Start(), await OwnServer.Start(Program));
}

/// <summary>The two that are measured.</summary>
internal sealed record Pair(BareServer Bare, OwnServer Ours) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Bare.DisposeAsync();
        await Ours.DisposeAsync();
    }
}
