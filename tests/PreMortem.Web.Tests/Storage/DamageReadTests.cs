using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

/// <summary>Damage that somebody meets by reading (ST12).</summary>
public sealed class DamageReadTests : IDisposable
{
    private const int Page = 4096;

    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task ARoomThatReadsAPageThatCannotBeEndsAllWriting_ST12()
    {
        await _store.Initiatives.Add(Samples.Plan, Samples.Now);
        Assert.Null(_store.Log.Find("K7M42P"));
        _store.Database.EmptyLog();
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(_store.File, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = Page;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - Page).ToArray());
        }

        Assert.Throws<SqliteException>(() => _store.Log.Read("K7M42P"));

        Assert.True(_store.Database.IsDamaged);
        await Assert.ThrowsAsync<StorageUnavailable>(_store.Writer.Probe);
    }
}
