using PreMortem.Core.Library;
using PreMortem.Web.Library;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.CommandLine;

namespace PreMortem.Web.Tests.Storage;

/// <summary>LB20</summary>
public abstract class OwnModesTests(Store store) : IDisposable
{
    private readonly Store _store = store;
    private readonly OwnModes _modes = new(store.Database, store.Writer);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task AChangeOnAnOlderVersionStoresNothing_LB21()
    {
        Assert.True(await Put("a", 0, "one"));
        Assert.False(await Put("a", 0, "another new one"));
        Assert.True(await Put("a", 1, "two"));
        Assert.False(await Put("a", 1, "late"));

        Assert.Equal(("two", 2L), (_modes.All()[0].Text, _modes.All()[0].Version));
    }

    [Fact]
    public async Task SeveralAreStoredTogetherOrNotAtAll_LB25()
    {
        await Put("b", 0, "there");

        Assert.False(await _modes.Change([new("a", 0, "new", Retired: false), new("b", 0, "taken", Retired: false)], Samples.Now));

        Assert.Equal(["b"], _modes.All().Select(mode => mode.Slug));
    }

    [Fact]
    public async Task TheLastChangeIsTakenBackAndGivenBack_LB21()
    {
        await Put("a", 0, "one");
        await _modes.Change([new("a", 1, "two", Retired: true)], Samples.Now);

        Assert.True(await _modes.Undo("a", 2, Samples.Now));
        Assert.Equal(("one", false), (_modes.All()[0].Text, _modes.All()[0].Retired));
        Assert.False(await _modes.Undo("a", 2, Samples.Now));
        Assert.True(await _modes.Undo("a", 3, Samples.Now));
        Assert.Equal(("two", true), (_modes.All()[0].Text, _modes.All()[0].Retired));
    }

    [Fact]
    public async Task WhatCannotBeReadIsNamedAndWhatLiesBeneathStandsInItsPlace_LB20()
    {
        var shipped = TemplateFolder.Load(ownFolder: null).Library;
        await Put("pilot-privilege", 0, "---\ntitle: It might fail\n---\nx");

        var shelf = Shelf.Of(shipped, shipped, _modes.All());

        Assert.Contains(shelf.Faults, fault => fault.File == "pilot-privilege.md" && fault.Line == 2);
        Assert.Equal(shipped.FailureMode("pilot-privilege"), shelf.InForce.FailureMode("pilot-privilege"));
    }

    [Fact]
    public async Task LayersLieOnEachOtherAndRetiredOnesAreLeftOut_LB2_LB20()
    {
        var shipped = TemplateFolder.Load(ownFolder: null).Library;
        var (first, second, third) = (shipped.FailureModes[0], shipped.FailureModes[1], shipped.FailureModes[2]);
        var filed = shipped.With(TemplateLibrary.Empty with { FailureModes = [first with { Title = "From a folder" }, second with { Title = "From a folder too" }] });
        await Put(second.Slug, 0, FailureModeFile.Write(second with { Title = "Changed here" }));
        await Put("mine", 0, FailureModeFile.Write(first with { Slug = "mine", Title = "Mine" }));
        await _modes.Change([new(third.Slug, 0, Text: null, Retired: true)], Samples.Now);

        var shelf = Shelf.Of(shipped, filed, _modes.All());

        Assert.Equal(
            [("From a folder", ModeOrigin.Folder), ("Changed here", ModeOrigin.Changed), ("Mine", ModeOrigin.Own), (third.Title, ModeOrigin.Shipped)],
            new[] { first.Slug, second.Slug, "mine", third.Slug }.Select(slug => shelf.Modes.Single(mode => mode.Mode.Slug == slug)).Select(mode => (mode.Mode.Title, mode.Origin)));
        Assert.Null(shelf.InForce.FailureMode(third.Slug));
        Assert.Equal(shipped.FailureModes.Count, shelf.InForce.FailureModes.Count);
    }

    protected Task<bool> Put(string slug, long version, string text) => _modes.Change([new(slug, version, text, Retired: false)], Samples.Now);

    public sealed class OnFile() : OwnModesTests(new Store())
    {

        [Fact]
        public async Task ABackupCarriesThem_ST8()
        {
            using var copy = new TempFolder();
            var text = "nul \0 and all\u2028of “it”";
            await Put("a", 0, text);
            _store.Writer.Dispose();
            Assert.Equal(0, (await Ran.Command("backup", copy["copy.db"], "--data", Path.GetDirectoryName(_store.File)!)).Code);
            var other = copy["other"];
            Directory.CreateDirectory(other);

            Assert.Equal(0, (await Ran.Command("restore", copy["copy.db"], "--data", other)).Code);

            var database = new DatabaseFile(Path.Combine(other, "premortem.db"));
            using var writer = database.NewWriter();
            Assert.Equal(text, Assert.Single(new OwnModes(database, writer).All()).Text);
        }
    }

    public sealed class OnPostgres() : OwnModesTests(Store.OnPostgres());
}
