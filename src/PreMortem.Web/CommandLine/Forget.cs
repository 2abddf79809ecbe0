using PreMortem.Core.Sessions;
using PreMortem.Web.Live;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem forget</c>: a closed session's people, for good (PV3).</summary>
internal static class Forget
{
    /// <param name="typed">The session's code in any form that a person types.</param>
    public static async Task<int> People(Settings settings, string typed, TextWriter output)
    {
        var code = Entrance.Code(typed);
        using var stored = new Opened(settings);
        var log = new SessionLog(stored.Database, stored.Writer);
        switch (log.Find(code))
        {
            case null:
                throw new SettingsProblem($"There is no session “{typed}” in {settings.Data}; its code stands at the top of its record.");
            case { Closed: false }:
                throw new SettingsProblem($"The meeting {JoinCode.Format(code)} is still open; close it at its desk, then its people can be forgotten.");
        }

        var told = new List<string>();
        await output.WriteLineAsync(await log.Forget(code, RoomLog.Chance(), told)
            ? $"The people of {JoinCode.Format(code)} are forgotten. What they said stays; nothing here says who said it."
            : $"There is nobody to forget in {JoinCode.Format(code)}: its people are not kept.");
        foreach (var sentence in told)
        {
            await output.WriteLineAsync(sentence);
        }

        return 0;
    }
}
