using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Web.Live;

namespace PreMortem.Web.Tests.Live;

/// <summary>A log that cannot be read for a while does not end a room (LV6).</summary>
public sealed class BrokenLogTests(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task ARoomGoesOnOnceItsLogCanBeReadAgain_LV6()
    {
        var code = await server.OpenSession();
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        Statement("ALTER TABLE entry RENAME TO entry_away");
        try
        {
            Assert.Equal("failed", await ana.IsRefused("imDone", new { done = true }));
            Assert.Equal("failed", await ana.IsRefused("imDone", new { done = true }));
        }
        finally
        {
            Statement("ALTER TABLE entry_away RENAME TO entry");
        }

        await ana.Does("imDone", new { done = true });
        await ana.Until(records => (bool)records["me"]["done"]!);
    }

    [Fact]
    public async Task ARoomThatCouldNotBeMadeIsMadeForWhoAsksNext_LV6()
    {
        var code = await server.OpenSession();
        var rooms = server.Services.GetRequiredService<Rooms>();
        Statement($"UPDATE entry SET facts = '?' || facts WHERE session = '{code}'");
        Assert.ThrowsAny<Exception>(() => rooms.Find(code));
        Statement($"UPDATE entry SET facts = substr(facts, 2) WHERE session = '{code}'");
        Assert.NotNull(rooms.Find(code));
    }

    private void Statement(string text)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "premortem.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
