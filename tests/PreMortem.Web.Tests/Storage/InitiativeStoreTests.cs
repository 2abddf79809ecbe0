using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Web.Tests.Storage;

public sealed class InitiativeStoreTests : IDisposable
{
    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task AnInitiativeReadsAsItWasWritten()
    {
        var id = await _store.Initiatives.Add(Samples.Plan, Samples.Now);

        Assert.StartsWith("discourse-routine-in-middle-", id, StringComparison.Ordinal);
        Assert.Equal(Samples.Plan, _store.Initiatives.Find(id));
        Assert.Null(_store.Initiatives.Find("none"));
    }

    [Fact]
    public async Task ARemovedPartIsKeptRetired_TA8()
    {
        var id = await _store.Initiatives.Add(Samples.Plan, Samples.Now);
        Part evidence = Samples.Plan.Theory[2];

        var kept = await _store.Initiatives.Update(id, Samples.Plan with { Theory = [Samples.Plan.Theory[0], Samples.Plan.Theory[1]] }, Samples.Now);

        Assert.Equal(evidence with { Retired = true }, kept!.Theory[2]);
        Assert.Equal(kept, _store.Initiatives.Find(id));
        Assert.Null(await _store.Initiatives.Update("none", Samples.Plan, Samples.Now));
    }

    [Fact]
    public async Task TheListCountsSessionsRisksAndWhatIsMissing()
    {
        var empty = await _store.Initiatives.Add(Samples.Plan with { Name = "数学" }, Samples.Now.AddDays(-1));
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], new("close", true), Samples.Write(
            Samples.Risk(1) with { Response = Samples.Risk(1).Response with { Outcome = null } },
            new Risk(2, "No owner yet", Session: Samples.Code),
            Samples.Risk(4),
            new Risk(3, "Done with", Status: RiskStatus.Retired, Session: Samples.Code)));

        var rows = _store.Initiatives.All();

        Assert.Equal([new(id, Samples.Plan, Sessions: 1, Risks: 3, Gaps: 1), new(empty, Samples.Plan with { Name = "数学" }, 0, 0, 0)], rows);
    }
}
