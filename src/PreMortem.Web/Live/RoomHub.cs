using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>The wire's end: reads, finds the room, asks it. It decides nothing.</summary>
public sealed class RoomHub(Rooms rooms, Gate gate, TimeProvider clock) : Hub<IRoomClient>, IRoomServer
{
    public async Task<object> Enter(JsonElement request)
    {
        var (read, refusal) = Wire.ReadEnter(request);
        if (read is null)
        {
            return Reply.Refused(refusal!);
        }

        if (!Allowance.Take())
        {
            return Reply.Refused(Refusal.TooFast);
        }

        var knock = gate.Knock(Context, read);
        if (knock.Refused is { } closed)
        {
            return Reply.Refused(closed);
        }

        if (!rooms.TryFind(read.Code, out var room))
        {
            // Another server may know what this one does not: the client comes back on another line.
            Context.Abort();
            return Reply.Refused(Refusal.NotSaved);
        }

        if (room is null)
        {
            return Reply.Refused(knock.NoRoom());
        }

        if (knock.AsksForSeat() is { } full)
        {
            return Reply.Refused(full);
        }

        await Leave();
        var (place, answer) = await room.Come(Context.ConnectionId, read);
        if (place is null && room.IsLetGo && rooms.Find(read.Code) is { } again)
        {
            (place, answer) = await again.Come(Context.ConnectionId, read);
        }

        Place = place;
        return knock.Opened(place, answer);
    }

    public Task<Reply> Do(JsonElement command)
    {
        if (Place is not { } place)
        {
            return Task.FromResult(Reply.Refused(Refusal.NotEntered));
        }

        if (place.Audience == Audience.Leaders && !gate.IsLeader(Context))
        {
            Context.Abort();
            return Task.FromResult(Reply.Refused(Refusal.LeadersOnly));
        }

        if (!Allowance.Take())
        {
            return Task.FromResult(Reply.Refused(Refusal.TooFast));
        }

        if (Wire.ReadTyping(command) is { } typing)
        {
            place.Room.Typing(place, typing);
            return Task.FromResult(Reply.Done(place.Room.Version));
        }

        if (Wire.ReadWorkingOn(command) is { } open)
        {
            place.Room.WorkingOn(place, open.Length == 0 ? null : open);
            return Task.FromResult(Reply.Done(place.Room.Version));
        }

        var (read, refusal) = Wire.ReadCommand(command);
        return read is null ? Task.FromResult(Reply.Refused(refusal!)) : place.Room.Do(place, read);
    }

    public Task Leave()
    {
        if (Place is { } place)
        {
            Place = null;
            return place.Room.Go(place);
        }

        return Task.CompletedTask;
    }

    public override Task OnConnectedAsync()
    {
        gate.Came(Context);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        gate.Went(Context);
        return Leave();
    }

    private Place? Place
    {
        get => Context.Items.TryGetValue(nameof(Place), out var place) ? (Place?)place : null;
        set => Context.Items[nameof(Place)] = value;
    }

    private Allowance Allowance
    {
        get
        {
            if (Context.Items.TryGetValue(nameof(Allowance), out var allowance))
            {
                return (Allowance)allowance!;
            }

            var made = new Allowance(clock);
            Context.Items[nameof(Allowance)] = made;
            return made;
        }
    }
}
