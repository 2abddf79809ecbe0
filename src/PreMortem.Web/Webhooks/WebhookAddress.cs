using System.Net;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Webhooks;

/// <summary>What can be the address of a webhook (WH6).</summary>
internal static class WebhookAddress
{
    public const int Longest = 500;

    /// <summary>Why this is none, in a sentence; null where it can be one. What a name leads to is looked at each time it is called.</summary>
    public static string? Refusal(string typed, bool insideAllowed)
    {
        if (typed.Length == 0)
        {
            return Say("webhooks.needed");
        }

        if (typed.Length > Longest)
        {
            return Say("webhooks.tooLong", ("length", typed.Length), ("most", Longest));
        }

        if (!Uri.TryCreate(typed, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            return Say("webhooks.noAddress");
        }

        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            return Say("webhooks.leaveOut");
        }

        return !insideAllowed && IsInside(url) ? Say("webhooks.inside") : null;
    }

    private static bool IsInside(Uri url) =>
        IPAddress.TryParse(url.DnsSafeHost, out var address) ? InsideAddresses.Has(address) : NetworkAddress.IsLoopback(url.Host);
}
