using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

public abstract class InitiativeStoreTests(Store store) : IDisposable
{
    private readonly Store _store = store;

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

        var kept = Assert.IsType<PlanWrite.Kept>(await _store.Initiatives.Update(id, Samples.Plan with { Theory = [Samples.Plan.Theory[0], Samples.Plan.Theory[1]] }, Samples.Now)).Now.Plan;

        Assert.Equal(evidence with { Retired = true }, kept.Theory[2]);
        Assert.Equal(kept, _store.Initiatives.Find(id));
        Assert.IsType<PlanWrite.Missing>(await _store.Initiatives.Update("none", Samples.Plan, Samples.Now));
    }

    [Fact]
    public async Task EachChangeIsAVersionAndAnOldOneOverwritesNothing_VP1_VP2()
    {
        var id = await _store.Initiatives.Add(Samples.Plan, Samples.Now, "Ana");
        var later = Samples.Plan with { Aim = "Another aim" };

        Assert.True(Assert.IsType<PlanWrite.Kept>(await _store.Initiatives.Update(id, later, Samples.Now.AddDays(1), 1, "Ben")).Changed);
        Assert.False(Assert.IsType<PlanWrite.Kept>(await _store.Initiatives.Update(id, later, Samples.Now.AddDays(2), 2, "Ben")).Changed);
        var stale = Assert.IsType<PlanWrite.Stale>(await _store.Initiatives.Update(id, Samples.Plan, Samples.Now, 1, "Cleo"));

        PlanVersion second = new(2, Samples.Now.AddDays(1), "Ben", later);
        Assert.Equal(second, stale.Now);
        Assert.Equal([second, new(1, Samples.Now, "Ana", Samples.Plan)], _store.Initiatives.Versions(id));
        Assert.Equal(second, _store.Initiatives.Newest(id));
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

    public sealed class OnFile() : InitiativeStoreTests(new Store());

    public sealed class OnPostgres() : InitiativeStoreTests(Store.OnPostgres());
}
