using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Tests;

/// <summary>The real program on real Kestrel and a real SQLite file, in a folder of its own that is gone afterwards.</summary>
public sealed class PreMortemServer : IAsyncLifetime
{
    public const string Key = "the-leader-key-of-the-tests-0123456789";

    private readonly TempFolder _folder = new();
    private WebApplication? _app;

    /// <summary>Where the data is, for tests that look at the files.</summary>
    public TempFolder Folder => _folder;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public Uri Address => new(Running.Urls.First());

    public IServiceProvider Services => Running.Services;

    /// <summary>A client that sends the leader key.</summary>
    public HttpClient Leader
    {
        get
        {
            var client = Anybody;
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
            return client;
        }
    }

    /// <summary>A client that proves nothing, follows no redirect and keeps its cookies.</summary>
    public HttpClient Anybody => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    private WebApplication Running => _app ?? throw new InvalidOperationException("The server is not running.");

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        _app = Program.Build(new Settings(_folder.Path, "http://127.0.0.1:0", Key));
        await _app.StartAsync();
    }

    /// <summary>Stops the program and starts it again on the same data.</summary>
    public async Task Restart()
    {
        await Stop();
        await InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Dispose();
    }

    private async Task Stop()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }
}
