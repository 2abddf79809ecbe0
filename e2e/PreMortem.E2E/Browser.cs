using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;
using PreMortem.Web.Tests.Live;

[assembly: AssemblyFixture(typeof(PreMortem.E2E.Browser))]

namespace PreMortem.E2E;

/// <summary>
/// One browser for the whole run: the one that is named, else Playwright's, else one that is installed, else one it installs; and a
/// program for all stories that do without one of their own.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>How long an expectation may take, in milliseconds: generous, as builds share the machine.</summary>
    public const int Patience = 40_000;

    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

    private readonly ConcurrentDictionary<int, Lazy<Task<IInstallation>>> _programs = [];
    private IPlaywright? _playwright;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>The program that stories share, once for each number of servers.</summary>
    public Task<IInstallation> Program(int servers) => _programs.GetOrAdd(servers, number => new(() => Serving.Start(number))).Value;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("PREMORTEM_BROWSER") is { Length: > 0 } named ? named : Find() ?? await Install();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var program in _programs.Values)
        {
            await (await program.Value).DisposeAsync();
        }
    }

    private string? Find() => File.Exists(_playwright!.Chromium.ExecutablePath) ? _playwright.Chromium.ExecutablePath : InstalledBrowser.Find();

    /// <exception cref="InvalidOperationException">No browser could be had; the message says what to do.</exception>
    private async Task<string> Install()
    {
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0 && OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            await Run("apt-get", "update");
            await Run("apt-get", "install", "-y", "chromium-headless-shell");
        }

        return Find() ?? throw new InvalidOperationException(
            "The browser tests found no Chromium, Chrome or Edge and could not install one: install one, or name it in PREMORTEM_BROWSER.");
    }

    private static async Task Run(string program, params string[] arguments)
    {
        if (InstalledBrowser.OnPath(program) is not { } found)
        {
            return;
        }

        using var process = Process.Start(found, arguments);
        await process.WaitForExitAsync();
    }
}
