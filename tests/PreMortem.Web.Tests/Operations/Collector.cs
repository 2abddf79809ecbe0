using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PreMortem.Web.Tests.Operations;

/// <summary>A collector of OTLP over HTTP that keeps the bytes it is sent.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _heard = new();

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>All it was sent: names and labels stand in it as plain text.</summary>
    public string Heard => string.Concat(_heard);

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector._heard.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector._app.StartAsync();
        return collector;
    }

    public async Task Until(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Heard.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
