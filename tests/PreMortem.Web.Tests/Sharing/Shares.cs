using System.Text.RegularExpressions;
using PreMortem.Web.Sharing;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Sharing;

/// <summary>Links made by a leader, and the strangers who open them.</summary>
internal static partial class Shares
{
    public static ShareStore Store(this PagesFixture pages) => pages.Server.Get<ShareStore>();

    /// <summary>Somebody with a browser who has just opened a new link to the register.</summary>
    public static async Task<(Visitor Visitor, string Token)> Stranger(this PagesFixture pages, string? plan = null)
    {
        var token = await pages.Store().Add(plan ?? pages.Plan, null, DateTimeOffset.UnixEpoch);
        var stranger = pages.Anybody;
        await stranger.Ask($"/share/{token}");
        return (stranger, token);
    }

    /// <summary>The whole link that a leader's page shows, if it shows one.</summary>
    public static string? Link(string page) => Made().Match(page) is { Success: true } match ? match.Groups["link"].Value : null;

    [GeneratedRegex("""<input id="link"[^>]*value="(?<link>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();
}
