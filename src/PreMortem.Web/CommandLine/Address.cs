using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PreMortem.Web.CommandLine;

/// <summary>Where people reach the program, as they would type it.</summary>
public static class Address
{
    /// <summary>The first address it listens at; where that is every interface, this machine's own on the network.</summary>
    /// <param name="urls">Separated by semicolons.</param>
    public static string Of(string urls)
    {
        var first = BindingAddress.Parse(urls.Split(';', StringSplitOptions.TrimEntries)[0]);
        var host = first.Host is "0.0.0.0" or "[::]" or "*" or "+" ? OnTheNetwork() ?? "localhost" : first.Host;
        var isUsual = first.Port == (first.Scheme == "https" ? 443 : 80);
        return $"{first.Scheme}://{host}{(isUsual ? "" : $":{first.Port}")}{first.PathBase}";
    }

    /// <summary>An IPv4 address of a network that is up, those with a way out first; null on a machine without a network.</summary>
    private static string? OnTheNetwork() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .Select(network => network.GetIPProperties())
        .OrderByDescending(properties => properties.GatewayAddresses.Count)
        .SelectMany(properties => properties.UnicastAddresses)
        .Where(one => one.Address.AddressFamily == AddressFamily.InterNetwork && !IsSelfAssigned(one.Address))
        .Select(one => one.Address.ToString())
        .FirstOrDefault();

    private static bool IsSelfAssigned(IPAddress address) => address.GetAddressBytes() is [169, 254, ..];
}
