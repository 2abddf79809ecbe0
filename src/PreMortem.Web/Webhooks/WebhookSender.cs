using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Webhooks;

/// <summary>Sends one message: ten seconds, no redirect, no proxy, and to no address inside unless that is allowed (WH5, WH6).</summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly bool _insideAllowed;

    public WebhookSender(Settings settings, TimeProvider clock)
    {
        (_clock, _insideAllowed) = (clock, settings.WebhooksInside);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
        };
        _http = new(handler) { Timeout = s_patience };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("PreMortem");
    }

    /// <summary>The answer's body is not read: nothing it says changes anything.</summary>
    public async Task<Tried> Send(string url, string secret, string id, string body, CancellationToken stop)
    {
        var seconds = _clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Sign(secret, id, seconds, body));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            var code = (int)answer.StatusCode;
            return new(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"answered {code}"), answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(false, "no answer in 10 seconds");
        }
        catch (HttpRequestException problem)
        {
            return new(false, problem.InnerException is AddressIsInside ? "an address inside this network" : Said(problem.HttpRequestError));
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return new(false, Said(HttpRequestError.Unknown));
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The name is looked up here and the connection made to what was looked at, so that no name can mean another address a moment later.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var one) ? [one] : await Dns.GetHostAddressesAsync(host, stop);
        var open = _insideAllowed ? addresses : addresses.Where(address => !InsideAddresses.Has(address)).ToArray();
        if (open.Length == 0)
        {
            throw new AddressIsInside();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Said(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "no machine has that name",
        HttpRequestError.ConnectionError => "no connection",
        HttpRequestError.SecureConnectionError => "no secure connection",
        _ => "no answer that can be read",
    };

    private sealed class AddressIsInside : IOException;
}
