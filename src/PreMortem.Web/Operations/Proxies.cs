using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using PreMortem.Web.CommandLine;
using IPNetwork = System.Net.IPNetwork;

namespace PreMortem.Web.Operations;

/// <summary>Who may say where a request really came from. Nobody, unless the settings name them (OP4).</summary>
internal static class Proxies
{
    /// <summary>An address, or a network such as <c>10.0.0.0/8</c>; null where it is neither.</summary>
    public static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    /// <summary>Reads the address, scheme and host that a named proxy was asked for; of everybody else's headers it reads nothing.</summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, Settings settings)
    {
        if (settings.Proxies.Count == 0)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        return app.UseForwardedHeaders(options);
    }
}
