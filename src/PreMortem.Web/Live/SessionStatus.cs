using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>A session in numbers: nothing anybody wrote (VW2).</summary>
/// <param name="People">Everybody who takes part.</param>
/// <param name="Here">Of them, connected now.</param>
/// <param name="Reasons">Cards written so far.</param>
/// <param name="Shared">Of them, shared with the room.</param>
/// <param name="Risks">Risks formed so far.</param>
public sealed record SessionStatus(
    string Code,
    PhaseKind Phase,
    bool Closed,
    long Version,
    int People,
    int Here,
    int Reasons,
    int Shared,
    int Risks)
{
    public static SessionStatus Of(Session session, Presence presence)
    {
        var people = session.People.ToList();
        return new(
            session.Code,
            session.Kind,
            session.Closed,
            session.Version,
            people.Count,
            people.Count(seat => presence.Here.Contains(seat.Id)),
            session.Reasons.Values.Count(reason => !reason.Removed),
            session.Shared.Count,
            session.Forming.Live.Count());
    }
}
