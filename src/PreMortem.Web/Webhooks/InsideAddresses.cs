using System.Net;
using System.Net.Sockets;

namespace PreMortem.Web.Webhooks;

/// <summary>
/// Addresses that mean this machine or the network around it. A message sent there at a stranger's word would reach what no
/// stranger can reach (WH6); IPv4 inside IPv6 counts as what it is.
/// </summary>
internal static class InsideAddresses
{
    private static readonly IPNetwork[] s_inside =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(one => IPNetwork.Parse(one)),
    ];

    private static readonly IPNetwork s_translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork s_sixToFour = IPNetwork.Parse("2002::/16");

    public static bool Has(IPAddress address)
    {
        var bare = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return s_inside.Any(network => network.BaseAddress.AddressFamily == bare.AddressFamily && network.Contains(bare))
            || (bare.AddressFamily == AddressFamily.InterNetworkV6 && Carried(bare) is { } carried && Has(carried));
    }

    /// <summary>The IPv4 address that a translated or tunnelled one leads to.</summary>
    private static IPAddress? Carried(IPAddress address) =>
        s_translated.Contains(address) ? new(address.GetAddressBytes().AsSpan(12, 4))
        : s_sixToFour.Contains(address) ? new(address.GetAddressBytes().AsSpan(2, 4))
        : null;
}
