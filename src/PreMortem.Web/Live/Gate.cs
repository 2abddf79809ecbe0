using Microsoft.AspNetCore.SignalR;
using PreMortem.Web.Access;

namespace PreMortem.Web.Live;

/// <summary>Before any room: whose key is still good (AC11), and who guesses codes or fills rooms (AC17, AC18).</summary>
public sealed class Gate(LeaderKeys keys, LeaderWatch watch, CodeTries codes, SeatTries seats)
{
    /// <summary>Whether the key this connection was made with is good now.</summary>
    public bool IsLeader(HubCallerContext connection) => keys.Of(connection.User) is not null;

    public void Came(HubCallerContext connection) => watch.Came(connection);

    public void Went(HubCallerContext connection) => watch.Went(connection);

    /// <summary>Somebody asks to enter; a leader is not counted.</summary>
    internal Knock Knock(HubCallerContext connection, EnterRequest request) =>
        new(codes, seats, Network.Of(connection.GetHttpContext()), IsLeader(connection), request);
}
