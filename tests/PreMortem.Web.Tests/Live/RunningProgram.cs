using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>The program as a process of its own, on a folder of its own, that can be killed as a power cut would.</summary>
public sealed class RunningProgram : IInstallation
{
    private readonly ConcurrentDictionary<string, string> _plans = new(StringComparer.Ordinal);
    private readonly bool _folderIsOurs;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly System.Text.StringBuilder _output = new();
    private Process? _process;

    private RunningProgram(IReadOnlyDictionary<string, string> environment, string? folder)
    {
        _environment = environment;
        _folderIsOurs = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("premortem-run-").FullName;
    }

    /// <summary>Where its data is.</summary>
    public string Folder { get; }

    /// <summary>What the program is started by, such as <c>prlimit --fsize=…</c>; nothing unless set.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>More arguments for <c>serve</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    public int ProcessId => _process!.Id;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string LeaderKey { get; private set; } = "";

    public IReadOnlyList<Uri> Addresses => [Address];

    /// <summary>All it has written after its first lines, on either stream.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <param name="folder">Where its data is to be; a new folder, gone afterwards, unless named.</param>
    /// <exception cref="InvalidOperationException">It ended at once.</exception>
    public static async Task<RunningProgram> Start(
        IReadOnlyDictionary<string, string>? environment = null, string? folder = null, IReadOnlyList<string>? under = null, IReadOnlyList<string>? arguments = null)
    {
        var program = new RunningProgram(environment ?? new Dictionary<string, string>(StringComparer.Ordinal), folder) { Under = under ?? [], Arguments = arguments ?? [] };
        await program.Run(0);
        return program;
    }

    /// <summary>SIGTERM, or Ctrl+C: what was accepted is finished. Gives the exit code.</summary>
    public async Task<int> Stop(string signal = "TERM")
    {
        await Signal(signal);
        await _process!.WaitForExitAsync();
        return _process.ExitCode;
    }

    Task IInstallation.Stop() => Stop();

    /// <param name="signal">Such as <c>TERM</c>.</param>
    public async Task Signal(string signal)
    {
        using var sent = Process.Start("kill", [$"-{signal}", ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
    }

    /// <summary>SIGKILL: nothing is finished, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public Task StartAgain() => Run(Address.Port);

    public HttpClient Http() => Http(Address);

    /// <param name="at">Where this program, or another with the same key, is reached.</param>
    public HttpClient Http(Uri at)
    {
        var http = new HttpClient { BaseAddress = at };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LeaderKey);
        return http;
    }

    public async Task<string> OpenSession(bool anonymous)
    {
        using var http = Http();
        var soar = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "soar.json")))!;
        var added = await (await http.PostAsJsonAsync("/api/initiatives", soar["initiative"])).Content.ReadFromJsonAsync<JsonNode>();
        var opened = await http.PostAsJsonAsync($"/api/initiatives/{(string?)added!["id"]}/sessions", new { agenda = "scaling", anonymous });
        var code = (string)(await opened.Content.ReadFromJsonAsync<JsonNode>())!["code"]!;
        _plans[code] = (string)added["id"]!;
        return code;
    }

    public string? PlanOf(string code) => _plans.GetValueOrDefault(code);

    public Database OpenDatabase() => new DatabaseFile(Path.Combine(Folder, "premortem.db"));

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        _process?.Dispose();
        if (_folderIsOurs)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private async Task Run(int port)
    {
        string[] command = [.. Under, "dotnet", Path.Combine(AppContext.BaseDirectory, "premortem.dll"), "serve", "--urls", $"http://127.0.0.1:{port}", "--data", Folder, .. Arguments];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Leader link:", StringComparison.Ordinal))
            {
                var link = new Uri(line["Leader link:".Length..].Trim());
                Address = new Uri($"http://127.0.0.1:{link.Port}");
                LeaderKey = Uri.UnescapeDataString(link.Query["?key=".Length..]);
            }
            else if (line.StartsWith("Others join:", StringComparison.Ordinal) || TellsItsAddress(line))
            {
                _ = KeepReading(_process.StandardOutput);
                return;
            }
        }

        await _process.WaitForExitAsync();
        throw new InvalidOperationException($"The program ended with exit code {_process.ExitCode}: {Output}");
    }

    /// <summary>With <c>--log json</c> nothing but the log stands on its output, and the key is the one that was set.</summary>
    private bool TellsItsAddress(string line)
    {
        if (!line.StartsWith('{'))
        {
            return false;
        }

        Keep(line);
        if ((string?)JsonNode.Parse(line)!["State"]?["Addresses"] is not { } addresses)
        {
            return false;
        }

        Address = new Uri(addresses.Split(' ')[0]);
        LeaderKey = _environment["PREMORTEM_LEADER_KEY"];
        return true;
    }

    private async Task KeepReading(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            Keep(line);
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
