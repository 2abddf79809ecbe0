using System.Net;
using System.Net.Sockets;

namespace PreMortem.Web.Access;

/// <summary>Whom tries are counted by: an IPv4 address, or the 64 bits of an IPv6 address that one household or school is given (AC15).</summary>
public static class Network
{
    private const int PrefixBytes = 8;

    public static string Of(HttpContext? http) => Of(http?.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, PrefixBytes)),
        _ => address.ToString(),
    };
}
