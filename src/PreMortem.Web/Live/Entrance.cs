using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

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
            return Say("door.typeCode");
        }

        if (!JoinCode.TryParse(typed, out var code))
        {
            return Say("door.notACode");
        }

        return sessions.Find(code) switch
        {
            null => Say("door.noSuchCode", ("code", JoinCode.Format(code))),
            { Closed: true } => Say("door.over", ("code", JoinCode.Format(code))),
            _ => null,
        };
    }
}
