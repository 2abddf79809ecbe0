using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>Whether a typed code opens a room (PG1).</summary>
public static class Entrance
{
    /// <summary>The stored form of what was typed; empty where it is no code.</summary>
    public static string Code(string? typed) => JoinCode.TryParse(typed, out var code) ? code : "";

    /// <summary>Why nobody can join with this code, in one sentence; null where they can.</summary>
    public static string? Refusal(string? typed, SessionLog sessions)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "Type the code that is on the room’s screen.";
        }

        if (!JoinCode.TryParse(typed, out var code))
        {
            return "That is not a room code. A code has six letters and digits, such as K7M-42P.";
        }

        return sessions.Find(code) switch
        {
            null => $"No room has the code {JoinCode.Format(code)}. Check it against the room’s screen.",
            { Closed: true } => $"The meeting in room {JoinCode.Format(code)} is over, so nobody can join it now.",
            _ => null,
        };
    }
}
