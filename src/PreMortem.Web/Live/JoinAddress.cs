using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>
/// The address people type or scan to join: the one this page was asked at. Where that was localhost, which no phone can reach, it is
/// one of this machine on the network, if the program listens there (PG5).
/// </summary>
public static class JoinAddress
{
    public static string Of(HttpContext context, string code) => $"{Root(context)}/join/{JoinCode.Format(code)}";

    /// <summary>Where this program is for others, without a slash at the end.</summary>
    public static string Root(HttpContext context)
    {
        var request = context.Request;
        var isLocal = NetworkAddress.IsLoopback(request.Host.Host) || NetworkAddress.IsEvery(request.Host.Host);
        var host = isLocal && ListensOnTheNetwork(context) && NetworkAddress.Find() is { } address
            ? new HostString(address, request.Host.Port ?? (request.IsHttps ? 443 : 80))
            : request.Host;
        return $"{request.Scheme}://{host}{request.PathBase}";
    }

    private static bool ListensOnTheNetwork(HttpContext context) =>
        context.RequestServices.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
            .Any(url => !NetworkAddress.IsLoopback(BindingAddress.Parse(url).Host)) == true;
}
