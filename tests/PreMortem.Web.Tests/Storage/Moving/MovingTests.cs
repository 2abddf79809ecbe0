using Dapper;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Register;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;
using PreMortem.Web.Tests.CommandLine;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Tests.Storage.Moving;

/// <summary>PQ10: a whole installation goes to a PostgreSQL and comes back, while a program serves it.</summary>
public sealed class MovingTests : IAsyncLifetime
{
    private const string Hostile = "'; DROP TABLE note;-- 🙃\0\\N\t\"\u2028 שלום";

    private readonly OnAFile _server = new();
    private readonly TempFolder _folder = new();
    private readonly string _postgres = Postgres.Shared.NewDatabase();

    private string Source => Path.Combine(_server.Folder, "premortem.db");

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
        Postgres.Shared.Drop(_postgres);
    }

    [Fact]
    public async Task AllOfItGoesToPostgresAndComesBack_PQ10()
    {
        await Fill();

        var there = await Ran.Command("copy", "--from", _server.Folder, "--to", _postgres);

        Assert.Equal((0, ""), (there.Code, there.Error));
        Assert.Contains("2 initiatives, 2 risks, 4 meetings with ", there.Output, StringComparison.Ordinal);
        Assert.Contains("\n3 characters that not every database can keep stand as ␀ or � now.", there.Output, StringComparison.Ordinal);
        using (var postgres = new PostgresDatabase(_postgres))
        using (var writer = postgres.NewWriter())
        {
            var (old, moved) = (_server.Services.GetRequiredService<RegisterStore>(), new RegisterStore(postgres, writer));
            Assert.All(Exports.Formats, format => Assert.Equal(Text(old, format), Text(moved, format)));

            var again = await Ran.Command("copy", "--from", _server.Folder, "--to", _postgres);
            Assert.Equal(2, again.Code);
            Assert.EndsWith("already, so nothing was changed there; copy to a new place.", again.Error, StringComparison.Ordinal);
        }

        var back = await Ran.Command("copy", "--from", _postgres, "--to", _folder["new/premortem.db"]);

        Assert.Equal((0, ""), (back.Code, back.Error));
        Assert.Equal(Kept.In(Source), Kept.In(_folder["new/premortem.db"]));
        Assert.Equal(_server.LeaderKey, (await File.ReadAllTextAsync(_folder["new/leader.key"], TestContext.Current.CancellationToken)).Trim());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["new/leader.key"]) | File.GetUnixFileMode(_folder["new/premortem.db"]));
        }

        await NumbersGoOn();
    }

    private async Task NumbersGoOn()
    {
        using var postgres = new PostgresDatabase(_postgres);
        using var writer = postgres.NewWriter();
        var registers = new RegisterStore(postgres, writer);
        var last = registers.Changes(_server.Initiative)[0].Id;
        var edited = Assert.IsType<EditResult.Edited>(await registers.Edit(_server.Initiative, 1, new(Title: "After the move"), "Ana", Samples.Now));
        Assert.Equal(last + 1, edited.Change);
    }

    /// <summary>Two closed meetings, one of them anonymous, one that is open, a change and one that was undone, and a row in every other table.</summary>
    private async Task Fill()
    {
        await EarlierMeeting.Held(_server);
        await using (var leader = await Person.Enter(_server, await _server.OpenSession(anonymous: true), "leader", "Lee"))
        {
            await EarlierMeeting.Close(leader);
        }

        var open = await _server.OpenSession();
        await using var ana = await Person.Enter(_server, open, "participant", "Ana");
        var (services, id) = (_server.Services, _server.Initiative);
        var registers = services.GetRequiredService<RegisterStore>();
        var undone = Assert.IsType<EditResult.Edited>(await registers.Edit(id, 1, new(Title: "Taken back"), "Ana", Samples.Now));
        await registers.Undo(id, undone.Change!.Value, "Bo", Samples.Now);
        await registers.Edit(id, 1, new(Cause: "because =1+1 \"of\" it\n🙃"), "Ana", Samples.Now);
        await services.GetRequiredService<ShareStore>().Add(id, Hostile, Samples.Now);
        await services.GetRequiredService<KeyStore>().Add("Ana Ruiz", "a test", Samples.Now);
        await services.GetRequiredService<WebhookStore>().Add("https://example.org/hook", "a test", Samples.Now);
        var (database, writer) = (services.GetRequiredService<Database>(), services.GetRequiredService<Writer>());
        await new OwnModes(database, writer).Change([new("a-mode", 0, Hostile, Retired: true)], Samples.Now);
        var other = await new InitiativeStore(database, writer).Add(Samples.Plan, Samples.Now);
        await services.GetRequiredService<SessionLog>().Open(Samples.Row(other), Samples.Opening(other));
        await services.GetRequiredService<SessionLog>().Append(Samples.Code, 1, [Samples.Empty(2)], new("form", Closed: false), Samples.Write(Samples.Risk(1)));
        await services.GetRequiredService<NoteStore>().Save(Samples.Code, Hostile, 0, Samples.Now);
        await services.GetRequiredService<ReflectionStore>().Save(Samples.Code, new(Hostile), 0, Samples.Now);
        await writer.Write((connection, transaction) => connection.Execute(
            """
            INSERT INTO asked (id, day) VALUES ('asked', '2026-09-14');
            INSERT INTO delivery (id, webhook_id, kind, made_at, taken) SELECT 'told', id, 'session.closed', made_at, 1 FROM webhook;
            """,
            transaction: transaction));
        Assert.DoesNotContain(Kept.In(Source), table => table.Value.Count == 0);
    }

    private string Text(RegisterStore store, string format) => string.Concat(Exports.Pieces(Exports.Read(store, _server.Initiative, format)!, format));

    private sealed class OnAFile() : RoomServer(0);
}
