using PreMortem.Web.Access;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem leader-link</c></summary>
internal static class LeaderLink
{
    public static string Of(string address, LeaderKey key) => Of(address, key.Text);

    /// <param name="key">Any leader key, named or not.</param>
    public static string Of(string address, string key) => $"{address}/lead?key={Uri.EscapeDataString(key)}";

    /// <param name="terminal">Draws it as a QR code, too; null leaves that out, for a key in a picture is a key.</param>
    public static int Print(Settings settings, Terminal? terminal, TextWriter output)
    {
        using var shared = Opened.Shared(settings);
        var link = Of(Address.Of(settings.Urls), LeaderKey.Of(settings, new DataFolder(settings.Data), shared?.Secrets));
        terminal?.WriteQr(output, link);
        output.WriteLine(link);
        return 0;
    }
}
