using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

public abstract class DayStoreTests(Store store) : IDisposable
{
    private readonly Store _store = store;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task TheFirstPageCountsOverdueRowsAsTheRegisterDoes_AT3()
    {
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], new("close", true), Samples.Write(
            Plain(1) with { Response = new(IfState: "lessons still move", IfBy: "1 October 2026", ThenMove: "stop") },
            Plain(2) with { Response = new(Action: "Fix the bells", TryBy: new DateOnly(2026, 10, 1)) },
            Plain(3) with { Status = RiskStatus.Occurred, Response = new(TryBy: new DateOnly(2026, 10, 1)) },
            Plain(4) with { NextReview = new DateOnly(2026, 12, 1) }));
        var days = new DayStore(_store.Database);

        Assert.Equal(2, days.Overdue(new DateOnly(2026, 10, 2))[id]);
        Assert.Equal(3, days.Overdue(new DateOnly(2026, 12, 2))[id]);
        Assert.Empty(days.Overdue(new DateOnly(2026, 10, 1)));
    }

    private static Risk Plain(int number) => new(number, "Homeroom became make-up time", Session: Samples.Code);

    public sealed class OnFile() : DayStoreTests(new Store());

    public sealed class OnPostgres() : DayStoreTests(Store.OnPostgres());
}
