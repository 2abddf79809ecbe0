using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

public sealed class ProbeTests : IDisposable
{
    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task AThousandQuestionsInASecondAreOneCommit_ST16()
    {
        var clock = new HandClock(Samples.Now);
        var probe = new Probe(_store.Writer, clock);
        var before = _store.Writer.Commits;

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => probe.Run()));
        Assert.Equal(1, _store.Writer.Commits - before);

        clock.Advance(TimeSpan.FromSeconds(1));
        await probe.Run();
        Assert.Equal(2, _store.Writer.Commits - before);
    }
}
