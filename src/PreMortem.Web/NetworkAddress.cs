using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PreMortem.Web;

/// <summary>Where this machine is on its network.</summary>
internal static class NetworkAddress
{
    /// <summary>An IPv4 address of a network that is up, those with a way out first; null on a machine without a network.</summary>
    public static string? Find() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .Select(network => network.GetIPProperties())
        .OrderByDescending(properties => properties.GatewayAddresses.Count)
        .SelectMany(properties => properties.UnicastAddresses)
        .Where(one => one.Address.AddressFamily == AddressFamily.InterNetwork && !IsSelfAssigned(one.Address))
        .Select(one => one.Address.ToString())
        .FirstOrDefault();

    /// <summary>A host name that means this machine alone.</summary>
    public static bool IsLoopback(string host) =>
        host is "" or "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>A host name that means every interface of this machine.</summary>
    public static bool IsEvery(string host) => host is "0.0.0.0" or "[::]" or "*" or "+";

    private static bool IsSelfAssigned(IPAddress address) => address.GetAddressBytes() is [169, 254, ..];
}
