using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PreMortem.Core.Sessions;
using PreMortem.Web.Live;
using PreMortem.Web.Operations;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>A room that is let go, and who stands at its door just then (LV4).</summary>
public sealed class EmptyRoomTests(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task WhoIsAtTheDoorKeepsTheRoom_LV4()
    {
        var room = MadeRooms().Find(await server.OpenSession())!;
        var coming = room.Come("c1", new(room.Code, EnterAs.Participant));
        Assert.False(room.LetGo(DateTimeOffset.MaxValue));
        Assert.NotNull((await coming).Place);
    }

    [Fact]
    public async Task WhoComesToARoomThatWasLetGoFindsAnother_LV4()
    {
        var rooms = MadeRooms();
        var code = await server.OpenSession();
        var room = rooms.Find(code)!;
        var (place, _) = await room.Come("c1", new(code, EnterAs.Participant));
        await room.Go(place!);
        await room.Status();

        // The second is answered once the first was done with, and who went is gone.
        await room.Status();
        Assert.True(room.LetGo(DateTimeOffset.MaxValue));
        Assert.Null((await room.Come("c2", new(code, EnterAs.Participant))).Place);
        Assert.Equal(Refusal.NotEntered.Code, (await room.Do(place!, new ImDone(true) { Id = Guid.NewGuid() })).Code);

        var another = rooms.Find(code)!;
        Assert.NotSame(room, another);
        Assert.NotNull((await another.Come("c2", new(code, EnterAs.Participant))).Place);
    }

    /// <summary>Rooms of their own, which nobody else enters.</summary>
    private Rooms MadeRooms() => new(
        server.Services.GetRequiredService<SessionLog>(),
        server.Services.GetRequiredService<RegisterStore>(),
        server.Services.GetRequiredService<IHubContext<RoomHub, IRoomClient>>(),
        TimeProvider.System,
        server.Services.GetRequiredService<Measures>(),
        server.Services.GetRequiredService<ILogger<Rooms>>(),
        server.Services);
}
