using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>Where a connection is: which room, as part of which audience, in which seat.</summary>
internal sealed record Place(Room Room, string Connection, Audience Audience, string? Seat);
