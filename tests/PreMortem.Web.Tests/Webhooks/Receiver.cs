using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PreMortem.Web.Tests.Webhooks;

/// <summary>Another program that is told, on real Kestrel: it checks nothing by itself and answers as it is set.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Message> _messages = Channel.CreateUnbounded<Message>();

    private Receiver(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.First()}/hook";

    /// <summary>What it answers; 0 keeps whoever asks waiting.</summary>
    public int Answers { get; set; } = StatusCodes.Status204NoContent;

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.MapPost("/hook", receiver.Take);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>The next message that came.</summary>
    public async Task<Message> Next()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        return await _messages.Reader.ReadAsync(patience.Token);
    }

    public bool HasMore => _messages.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        string Header(string name) => http.Request.Headers[name].ToString();
        _messages.Writer.TryWrite(new(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), body));
        if (Answers == 0)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        http.Response.StatusCode = Answers;
    }
}

public sealed record Message(string Id, string Timestamp, string Signature, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => (string)Json["type"]!;

    /// <summary>Checked as Standard Webhooks tells receivers to.</summary>
    public bool IsSignedWith(string secret)
    {
        var hash = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}"));
        return Signature == $"v1,{Convert.ToBase64String(hash)}";
    }
}
