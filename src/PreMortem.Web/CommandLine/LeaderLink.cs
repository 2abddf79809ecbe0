using PreMortem.Web.Access;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem leader-link</c></summary>
internal static class LeaderLink
{
    public static string Of(string address, LeaderKey key) => Of(address, key.Text);

    /// <param name="key">Any leader key, named or not.</param>
    public static string Of(string address, string key) => $"{address}/lead?key={Uri.EscapeDataString(key)}";

    public static int Print(Settings settings, TextWriter output)
    {
        output.WriteLine(Of(Address.Of(settings.Urls), LeaderKey.Of(settings, new DataFolder(settings.Data))));
        return 0;
    }
}
