using System.Data.Common;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

public abstract class SessionLogTests(Store store) : IDisposable
{
    private static readonly SessionProgress Writing = new("write", Closed: false);

    private readonly Store _store = store;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task ALogReadsAsItWasWrittenAlsoAfterAReopen_ST1()
    {
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2), Samples.Empty(3)], Writing);

        _store.Reopen();

        Assert.Equal([Samples.Opening(id), Samples.Empty(2), Samples.Empty(3)], _store.Log.Read(Samples.Code));
        Assert.Equal([Samples.Empty(3)], _store.Log.Read(Samples.Code, since: 2));
        Assert.Equal(Samples.Row(id) with { Phase = "write", Version = 3 }, _store.Log.Find(Samples.Code));
    }

    [Fact]
    public async Task AnAppendOnAnOldVersionIsRefusedAndStoresNothing_ST4()
    {
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Writing);

        var conflict = await Assert.ThrowsAsync<VersionConflict>(() =>
            _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], new("share", Closed: true), Samples.Write(Samples.Risk(1))));

        Assert.Equal(2, conflict.Found);
        Assert.Equal("write", _store.Log.Find(Samples.Code)!.Phase);
        Assert.Empty(_store.Registers.Read(id)!.Risks);
    }

    [Fact]
    public async Task FactsAndTheRegisterAreStoredTogetherOrNotAtAll_ST2()
    {
        var id = await _store.Begin();
        RiskChange orphan = new(99, Samples.Now, "leader", Samples.Code, "formed", null, "no such risk");
        var broken = Samples.Write(Samples.Risk(1)) with { History = [orphan] };

        await Assert.ThrowsAnyAsync<DbException>(() => _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Writing, broken));
        Assert.Equal(1, _store.Log.Find(Samples.Code)!.Version);
        Assert.Empty(_store.Registers.Read(id)!.Risks);

        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Writing, Samples.Write(Samples.Risk(1)));
        Assert.Equal(Samples.Empty(2), _store.Log.Read(Samples.Code)[^1]);
        Assert.Equal(Samples.Risk(1), Assert.Single(_store.Registers.Read(id)!.Risks));
    }

    [Fact]
    public async Task ACodeThatIsTakenIsRefused()
    {
        var id = await _store.Begin();

        await Assert.ThrowsAsync<CodeTaken>(() => _store.Log.Open(Samples.Row(id), Samples.Opening(id)));
    }

    [Fact]
    public async Task AClosedSessionIsNoLongerAmongTheOpenOnes()
    {
        var id = await _store.Begin();
        await _store.Log.Open(Samples.Row(id, "ABCDEF"), Samples.Opening(id, "ABCDEF"));
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], new("close", Closed: true));

        Assert.Equal("ABCDEF", Assert.Single(_store.Log.Open()).Code);
        Assert.Equal(2, _store.Log.Of(id).Count);
    }

    public sealed class OnFile() : SessionLogTests(new Store());

    public sealed class OnPostgres() : SessionLogTests(Store.OnPostgres());
}
