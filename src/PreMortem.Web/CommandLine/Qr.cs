using PreMortem.Core.Sessions;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem qr [CODE]</c></summary>
internal static class Qr
{
    /// <param name="code">Of a room, in any form a person types it; null is the first page, where a code is typed.</param>
    /// <exception cref="SettingsProblem">That is no code.</exception>
    public static int Print(Settings settings, string? code, Terminal terminal, TextWriter output)
    {
        var address = Address.Of(settings.Urls);
        if (code is not null)
        {
            address = JoinCode.TryParse(code, out var stored)
                ? $"{address}/join/{JoinCode.Format(stored)}"
                : throw new SettingsProblem($"“{code}” is no code of a room; it has six letters and digits, such as K7M-42P.");
        }

        terminal.WriteQr(output, address);
        output.WriteLine(address);
        return 0;
    }
}
