using System.Net;

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
            return "Which address shall be told? It begins with https://";
        }

        if (typed.Length > Longest)
        {
            return $"That is {typed.Length} characters; there is room for {Longest}.";
        }

        if (!Uri.TryCreate(typed, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            return "That is no web address. Write it like https://example.org/hooks";
        }

        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            return "Leave out the name and password before the @, and all from # on.";
        }

        return !insideAllowed && IsInside(url) ? Inside : null;
    }

    public const string Inside = "That address is inside this network. Whoever runs the program can allow it: premortem serve --webhooks-inside";

    private static bool IsInside(Uri url) =>
        IPAddress.TryParse(url.DnsSafeHost, out var address) ? InsideAddresses.Has(address) : NetworkAddress.IsLoopback(url.Host);
}
