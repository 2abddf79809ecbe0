using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

public abstract class RegisterStoreTests(Store store) : IDisposable
{
    private static readonly SessionProgress Open = new("form", Closed: false);
    private static readonly SessionProgress Closed = new("close", Closed: true);

    private readonly Store _store = store;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task ARegisterReadsAsItWasWrittenToTheLastCharacter_ST2()
    {
        var id = await _store.Begin();
        RiskReason reason = new("r9", "It was not sustainable", "Bo", "Walker", null, 1, ["No buy-in"], Session: Samples.Code);
        SessionSummary summary = new(
            Samples.Code, new(2026, 9, 14), "scaling", false, "school", "Wheatley", 12, ["Wheatley"], new(new(12, 40, 60, 80, [1, 2]), null),
            ["We moved the lessons to advisory"], null, [new("I ask two students tomorrow", "Ana")], ["Good hour"], [new("brief", "Two were late")], 27, 3, new(2026, 12, 1), false);
        var write = Samples.Write(Samples.Risk(2), Samples.Risk(1)) with
        {
            Parked = [new(Samples.Code, reason, "Principal", new(2026, 11, 1))],
            NotPinnedDown = [new(Samples.Code, reason)],
            Summary = summary,
        };

        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Open, write);
        _store.Reopen();

        var register = _store.Registers.Read(id)!;
        Assert.Equal(new(id, Samples.Plan, [summary], [Samples.Risk(1), Samples.Risk(2)], write.Parked.Value, write.NotPinnedDown.Value), register);
        Assert.Equal(3, _store.Registers.NextNumber(id));
        Assert.Null(_store.Registers.Read("no-such-initiative"));
    }

    [Fact]
    public async Task ARiskIsReplacedWholeAndAnUndoneOneIsGoneWithItsHistory_ST2()
    {
        var id = await _store.Begin();
        RiskChange formed = new(1, Samples.Now, "Ana", Samples.Code, "formed", null, "Homeroom");
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Open, Samples.Write(Samples.Risk(1), Samples.Risk(2)) with { History = [formed] });

        var smaller = new Risk(1, "Smaller", Session: Samples.Code, Version: 5);
        await _store.Log.Append(Samples.Code, 2, [Samples.Empty(3)], Open, Samples.Write(smaller) with { Removed = [2] });

        Assert.Equal([smaller], _store.Registers.Read(id)!.Risks);
        Assert.Equal([formed], _store.Registers.History(id, 1));
        Assert.Empty(_store.Registers.History(id, 2));
    }

    [Fact]
    public async Task ASessionCannotTakeTheNumberOfAnotherSessionsRisk_ST7()
    {
        var id = await _store.Begin();
        await _store.Log.Open(Samples.Row(id, "ABCDEF"), Samples.Opening(id, "ABCDEF"));
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Open, Samples.Write(Samples.Risk(1)));

        var taken = await Assert.ThrowsAsync<RiskNumberTaken>(() =>
            _store.Log.Append("ABCDEF", 1, [Samples.Empty(2)], Open, Samples.Write(Samples.Risk(1, "ABCDEF"))));

        Assert.Equal(1, taken.Number);
        Assert.Equal(1, _store.Log.Find("ABCDEF")!.Version);
        Assert.Equal(Samples.Code, Assert.Single(_store.Registers.Read(id)!.Risks).Session);
    }

    [Fact]
    public async Task AnEditIsStoredWithItsHistory_RG1()
    {
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Closed, Samples.Write(Samples.Risk(1)));
        var later = Samples.Now.AddDays(9);

        var result = await _store.Registers.Edit(id, 1, new(4, Title: "Make-up tests ate the minutes"), "Ana", later);

        var edited = Assert.IsType<EditResult.Edited>(result).Risk;
        Assert.Equal(Samples.Risk(1) with { Title = "Make-up tests ate the minutes", Version = 5 }, edited);
        Assert.Equal(edited, _store.Registers.Find(id, 1));
        Assert.Equal([new(1, later, "Ana", null, "title", Samples.Risk(1).Title, "Make-up tests ate the minutes", 5)], _store.Registers.History(id, 1));
    }

    [Fact]
    public async Task ARiskOfAnOpenSessionIsNotEdited_RG6()
    {
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Open, Samples.Write(Samples.Risk(1)));

        Assert.Equal(new EditResult.InMeeting(Samples.Code), await _store.Registers.Edit(id, 1, new(4, Title: "Other"), "Ana", Samples.Now));
        Assert.Equal(Samples.Risk(1), _store.Registers.Find(id, 1));
        Assert.IsType<EditResult.Missing>(await _store.Registers.Edit(id, 2, new(1), "Ana", Samples.Now));
    }

    [Fact]
    public async Task OfTwoEditsOnOneVersionOneWinsAndTheOtherIsTold_RG2()
    {
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], Closed, Samples.Write(Samples.Risk(1)));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            _store.Registers.Edit(id, 1, new(4, Title: $"Title {i}"), $"Leader {i}", Samples.Now)));

        Assert.Single(results.OfType<EditResult.Edited>());
        Assert.Equal(7, results.OfType<EditResult.Conflict>().Count());
        Assert.Single(_store.Registers.History(id, 1));
    }

    public sealed class OnFile() : RegisterStoreTests(new Store());

    public sealed class OnPostgres() : RegisterStoreTests(Store.OnPostgres());
}
