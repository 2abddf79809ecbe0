using System.Collections.Immutable;
using PreMortem.Core.Sessions;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Views;

/// <summary>
/// Records of one kind. A section that does not say what it looks at is made anew whenever anything changes; one that says it is left alone
/// while that stays the same (VW7).
/// </summary>
internal sealed record Section(
    Func<Session, Presence, Audience, IEnumerable<(string Key, ViewRecord Record)>> Of,
    Func<Glance, object> LooksAt)
{
    /// <summary>Looks at all there is.</summary>
    public Section(Func<Session, Presence, Audience, IEnumerable<(string Key, ViewRecord Record)>> of)
        : this(of, glance => (glance.Session, glance.Presence))
    {
    }
}

/// <summary>What a section may look at. Equal parts mean an equal section.</summary>
internal sealed class Glance(Session session, Presence presence)
{
    private static readonly Sharing NoRound = new();
    private static readonly ImmutableSortedDictionary<string, Seat> Nobody = ImmutableSortedDictionary.Create<string, Seat>(SeatOrder.Instance);

    public Session Session => session;

    public Presence Presence => presence;

    /// <summary>
    /// The room but for what changes with every card and every person. A new member of <see cref="Sessions.Session"/> is part of it until
    /// somebody says here that it is not.
    /// </summary>
    public Session Calm { get; } = session with
    {
        Version = 0,
        Answered = ImmutableDictionary<Asked, long>.Empty,
        Seats = Nobody,
        Reasons = ImmutableDictionary<string, Reason>.Empty,
        Shared = [],
        Pods = [],
        Said = Compared.Nothing,
        Sharing = NoRound,
    };
}
