using PreMortem.Core.Register;

namespace PreMortem.Web.Tests.Storage;

public abstract class ChangeTests(Store store) : IDisposable
{
    private readonly Store _store = store;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task AChangeIsUndoneAndTheUndoingIsUndone_RG7()
    {
        var id = await Begin(Samples.Risk(1));
        var edited = Assert.IsType<EditResult.Edited>(await _store.Registers.Edit(id, 1, new(Title: "Other"), "Ana", Samples.Now));

        var undone = Assert.IsType<EditResult.Applied>(await _store.Registers.Undo(id, edited.Change!.Value, "Bo", Samples.Now));

        Assert.Equal(Samples.Risk(1) with { Version = 6 }, _store.Registers.Find(id, 1));
        Assert.Equal(("Bo", "title", "Other", Samples.Risk(1).Title), Last(id));
        Assert.Equal([(RegisterEditKind.Undone, false), (RegisterEditKind.Edited, true)], _store.Registers.Changes(id).Select(change => (change.Kind, change.Undone)));

        Assert.IsType<EditResult.Applied>(await _store.Registers.Undo(id, undone.Change, "Cy", Samples.Now));
        Assert.Equal(edited.Risk with { Version = 7 }, _store.Registers.Find(id, 1));
        Assert.IsType<EditResult.Missing>(await _store.Registers.Undo(id, edited.Change.Value, "Cy", Samples.Now));
    }

    [Fact]
    public async Task ChangesAreUndoneStepByStep_RG7()
    {
        var id = await Begin(Samples.Risk(1));
        var first = Assert.IsType<EditResult.Edited>(await _store.Registers.Edit(id, 1, new(Title: "First"), "Ana", Samples.Now));
        var second = Assert.IsType<EditResult.Edited>(await _store.Registers.Edit(id, 1, new(Title: "Second"), "Ana", Samples.Now));

        Assert.Equal(new EditResult.ChangedSince([1]), await _store.Registers.Undo(id, first.Change!.Value, "Ana", Samples.Now));
        Assert.IsType<EditResult.Applied>(await _store.Registers.Undo(id, second.Change!.Value, "Ana", Samples.Now));
        Assert.IsType<EditResult.Applied>(await _store.Registers.Undo(id, first.Change.Value, "Ana", Samples.Now));

        Assert.Equal(Samples.Risk(1) with { Version = 8 }, _store.Registers.Find(id, 1));
    }

    [Fact]
    public async Task WhatWasChangedSinceIsNotUndoneOverSomebodysWork_RG7()
    {
        var id = await Begin(Samples.Risk(1), Samples.Risk(2));
        var first = Assert.IsType<EditResult.Edited>(await _store.Registers.Edit(id, 1, new(Title: "First"), "Ana", Samples.Now));
        await _store.Registers.Edit(id, 2, new(Title: "Another row"), "Bo", Samples.Now);
        await _store.Registers.Edit(id, 1, new(Cause: "Second"), "Bo", Samples.Now);

        Assert.Equal(new EditResult.ChangedSince([1]), await _store.Registers.Undo(id, first.Change!.Value, "Ana", Samples.Now));
        Assert.Equal("Second", _store.Registers.Find(id, 1)!.Cause);
    }

    [Fact]
    public async Task SeveralRowsAndLooseReasonsChangeAsOneOrNotAtAll_RG7()
    {
        ParkedReason parked = new(Samples.Code, new("r9", "It was not sustainable", Session: Samples.Code), "Principal", new(2026, 11, 1));
        var id = await Begin([Samples.Risk(1), Samples.Risk(2)], parked);
        var taken = Samples.Risk(1) with { Reasons = [.. Samples.Risk(1).Reasons, parked.Reason], Version = 5 };
        RegisterEdit edit = new(
            RegisterEditKind.ParkedSettled,
            [new(Samples.Risk(1), taken), new(Samples.Risk(2), Samples.Risk(2) with { Status = RiskStatus.Open, Tension = null, Version = 5 })],
            new(new([parked], []), new([], [])));

        var applied = Assert.IsType<EditResult.Applied>(await _store.Registers.Apply(id, edit, "Ana", Samples.Now));
        Assert.Empty(_store.Registers.Read(id)!.Parked);
        Assert.Equal(taken, _store.Registers.Find(id, 1));
        Assert.Equal([1, 2], Assert.Single(_store.Registers.Changes(id)).Risks);

        Assert.Equal(new EditResult.ChangedSince([1]), await _store.Registers.Apply(id, edit, "Ana", Samples.Now));
        await _store.Registers.Undo(id, applied.Change, "Ana", Samples.Now);
        Assert.Equal([parked], _store.Registers.Read(id)!.Parked);
        Assert.Equal([Samples.Risk(1) with { Version = 6 }, Samples.Risk(2) with { Version = 6 }], _store.Registers.Read(id)!.Risks);
    }

    private Task<string> Begin(params Risk[] risks) => Begin(risks, null);

    private async Task<string> Begin(Risk[] risks, ParkedReason? parked)
    {
        var id = await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], new("close", Closed: true), Samples.Write(risks) with { Parked = parked is null ? null : [parked] });
        return id;
    }

    private (string? Who, string Field, string? Before, string? After) Last(string id)
    {
        var last = _store.Registers.History(id, 1)[^1];
        return (last.Who, last.Field, last.Before, last.After);
    }

    public sealed class OnFile() : ChangeTests(new Store());

    public sealed class OnPostgres() : ChangeTests(Store.OnPostgres());
}
