using PreMortem.Core.Library;

namespace PreMortem.Web.Live;

/// <summary>The sessions this program is serving now, in numbers.</summary>
public interface ILiveSessions
{
    /// <summary>How a session stands; null where nobody has entered it since the program started.</summary>
    /// <param name="code">The stored form, <c>K7M42P</c>.</param>
    SessionStatus? Status(string code);
}

/// <summary>A session in numbers: nothing anybody wrote (VW2).</summary>
/// <param name="People">Everybody who takes part; null where the room is not being served.</param>
/// <param name="Here">Of them, connected now.</param>
/// <param name="Reasons">Cards written so far.</param>
/// <param name="Shared">Of them, shared with the room.</param>
/// <param name="Risks">Risks formed so far.</param>
public sealed record SessionStatus(
    string Code,
    PhaseKind Phase,
    bool Closed,
    long Version,
    int? People = null,
    int? Here = null,
    int? Reasons = null,
    int? Shared = null,
    int? Risks = null);
