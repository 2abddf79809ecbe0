using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PreMortem.Faults.Tests.Proxy;

/// <summary>A real nginx with the configuration that is handed out, in front of a program, with a certificate of its own.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private const string Here = "127.0.0.1";

    private readonly string _folder = Directory.CreateTempSubdirectory("premortem-nginx-").FullName;
    private readonly X509Certificate2 _certificate = MakeCertificate();
    private Process? _process;

    private Nginx()
    {
    }

    public required Uri Address { get; init; }

    public X509Certificate2 Certificate => _certificate;

    public static Task<Nginx> Start(Uri program) => Start(new Nginx { Address = new($"https://{Here}:{FreePort()}") }, [program]);

    /// <summary>Without TLS, in front of several programs: each connection goes to one of them at random, and no two of a client have to go to the same.</summary>
    public static Task<Nginx> AtRandom(IReadOnlyList<Uri> programs) => Start(new Nginx { Address = new($"http://{Here}:{FreePort()}") }, programs);

    private static async Task<Nginx> Start(Nginx nginx, IReadOnlyList<Uri> programs)
    {
        var executable = Find() ?? await Install();
        await File.WriteAllTextAsync(nginx.In("cert.pem"), nginx._certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(nginx.In("key.pem"), nginx._certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(nginx.In("nginx.conf"), nginx.Configuration(programs));
        nginx._process = Process.Start(new ProcessStartInfo(executable, ["-p", nginx._folder, "-e", nginx.In("error.log"), "-c", nginx.In("nginx.conf"), "-g", "daemon off;"]))!;
        await nginx.UntilItListens();
        return nginx;
    }

    /// <summary>A client that trusts this proxy's certificate alone.</summary>
    public HttpClient Client(CookieContainer? cookies = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = cookies ?? new(),
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString() },
    })
    { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The file that is handed out, with this test's ports, names and certificate.</summary>
    private string Configuration(IReadOnlyList<Uri> programs)
    {
        var handedOut = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "nginx.conf"))
            .Replace("http://127.0.0.1:5080", "http://premortem", StringComparison.Ordinal)
            .Replace("listen 443 ssl", $"listen {Here}:{Address.Port} ssl", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen {Here}:{FreePort()};", StringComparison.Ordinal)
            .Replace("premortem.example.org", Here, StringComparison.Ordinal)
            .Replace("/etc/ssl/premortem/fullchain.pem", In("cert.pem"), StringComparison.Ordinal)
            .Replace("/etc/ssl/premortem/privkey.pem", In("key.pem"), StringComparison.Ordinal);
        if (Address.Scheme == Uri.UriSchemeHttp)
        {
            handedOut = string.Join('\n', handedOut.Split('\n').Where(line => !line.TrimStart().StartsWith("ssl_", StringComparison.Ordinal)))
                .Replace($"{Address.Port} ssl http2", $"{Address.Port}", StringComparison.Ordinal);
        }

        // The folder is its starter's alone; as somebody else it could not put a long request there.
        return $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            worker_processes 1;
            pid {{In("pid")}};
            events { worker_connections 4096; }
            http {
                access_log {{In("access.log")}};
                client_body_temp_path {{In("body")}};
                proxy_temp_path {{In("proxy")}};
                fastcgi_temp_path {{In("fastcgi")}};
                uwsgi_temp_path {{In("uwsgi")}};
                scgi_temp_path {{In("scgi")}};
                upstream premortem {
                    {{(programs.Count > 1 ? "random;" : "")}}
                    {{string.Join(' ', programs.Select(program => $"server {program.Authority} max_fails=0;"))}}
                }
                {{handedOut}}
            }
            """;
    }

    /// <summary>What it noted about its visitors.</summary>
    public Task<string> AccessLog() => File.ReadAllTextAsync(In("access.log"));

    private string In(string name) => Path.Combine(_folder, name);

    private async Task UntilItListens()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(Here, Address.Port, patience.Token);
                return;
            }
            catch (SocketException) when (!_process!.HasExited)
            {
                await Task.Yield();
            }
        }
    }

    private static string? Find() => ((string[])["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"]).FirstOrDefault(File.Exists);

    private static async Task<string> Install()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            await Run("/usr/bin/apt-get", "update");
            await Run("/usr/bin/apt-get", "install", "-y", "--no-install-recommends", "nginx-light");
        }

        return Find() ?? throw new InvalidOperationException("The proxy tests found no nginx and could not install one: install nginx 1.22 or newer.");
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        await process.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Here}", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
