using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>The address people type or scan to join: the one this page was asked at, or one of this machine on the network where that was localhost, which no phone can reach (PG5).</summary>
public static class JoinAddress
{
    public static string Of(HttpRequest request, string code) => $"{Root(request)}/join/{JoinCode.Format(code)}";

    private static string Root(HttpRequest request)
    {
        var host = request.Host;
        var reachable = IsThisMachine(host.Host) && OnTheNetwork() is { } address
            ? new HostString(address, host.Port ?? (request.IsHttps ? 443 : 80))
            : host;
        return $"{request.Scheme}://{reachable}{request.PathBase}";
    }

    private static bool IsThisMachine(string host) =>
        host is "" or "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    /// <summary>The first IPv4 address of a network that is up, those with a way out first; null on a machine that has none.</summary>
    private static string? OnTheNetwork() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .Select(network => network.GetIPProperties())
        .OrderByDescending(properties => properties.GatewayAddresses.Count)
        .SelectMany(properties => properties.UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !address.ToString().StartsWith("169.254.", StringComparison.Ordinal))
        .Select(address => address.ToString())
        .FirstOrDefault();
}
