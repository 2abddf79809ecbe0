using System.Net.Http.Headers;
using System.Text;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>Hostile requests over HTTP: nobody's, and with a leader's key, which reach further.</summary>
internal sealed class ApiAttack(Uri address, string leaderKey, string initiative, string code, int seed)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO"];
    private static readonly string[] Types = ["application/json", "text/plain", "application/x-www-form-urlencoded", "text/markdown", "multipart/form-data; boundary=x", "application/xml", "nonsense"];

    private readonly Junk _junk = new(new Random(seed));
    private readonly List<string> _faults = [];

    public int Requests { get; private set; }

    /// <summary>Answers of 500 and over.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async Task Run(CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var request = Next();
                var (line, body) = ($"{request.Method} {request.RequestUri}", request.Content is null ? "" : await request.Content.ReadAsStringAsync(stop));
                using var answer = await http.SendAsync(request, stop);
                Requests++;
                if ((int)answer.StatusCode >= 500)
                {
                    _faults.Add($"{(int)answer.StatusCode} to {line} {body[..Math.Min(body.Length, 300)]}");
                }
            }
            catch (Exception ended) when (ended is HttpRequestException or OperationCanceledException or IOException)
            {
                // The server may cut a request that is no HTTP; that it lives is looked at by the run.
            }
        }
    }

    private HttpRequestMessage Next()
    {
        string[] paths =
        [
            "/api/initiatives", $"/api/initiatives/{initiative}", $"/api/initiatives/{initiative}/register", $"/api/initiatives/{initiative}/sessions", "/api/initiatives/import",
            $"/api/sessions/{code}", $"/api/initiatives/{initiative}/risks/R1", $"/api/initiatives/{initiative}/risks/1", $"/initiatives/{initiative}/register.md", $"/initiatives/{initiative}/register",
            $"/initiatives/{initiative}", $"/initiatives/{initiative}/plan", $"/initiatives/{initiative}/parts", $"/sessions/{code}/record", $"/sessions/{code}/record/note", "/sign-in", "/lead", "/join", $"/join/{code}",
            $"/room/{code}", "/hubs/room", "/hubs/room/negotiate?negotiateVersion=1", "/hubs/room?id=x", "/share/x", "/library", "/library/failure-modes/new", "/qr/x.svg", "/", "/privacy",
        ];
        var path = _junk.OneOf(paths);
        if (_junk.Chance(20))
        {
            path = $"{path.TrimEnd('/')}/x{Uri.EscapeDataString(_junk.Text())}";
        }

        if (_junk.Chance(30))
        {
            path += $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Uri.EscapeDataString(_junk.Text())}={Uri.EscapeDataString(_junk.Text())}";
        }

        var request = new HttpRequestMessage(new HttpMethod(_junk.OneOf(Methods)), path);
        if (_junk.Chance(70))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", leaderKey);
        }

        if (request.Method.Method is not ("GET" or "HEAD" or "TRACE"))
        {
            request.Content = new ByteArrayContent(_junk.Chance(10) ? _junk.Bytes() : Encoding.UTF8.GetBytes(Body()));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", _junk.Chance(60) ? Types[0] : _junk.OneOf(Types));
        }

        return request;
    }

    private string Body() => _junk.Between(0, 9) switch
    {
        < 4 => _junk.Value()?.ToJsonString() ?? "null",
        < 7 => Initiative(),
        7 => Junk.Deep(_junk.Between(10, 2000)),
        8 => new string('x', _junk.Between(1000, 200_000)),
        _ => $"# {_junk.Text()}\n\n## Risks\n\n### R1 {_junk.Text()}\n\n- {_junk.Text()}",
    };

    /// <summary>Nearly a plan, a session or a patch.</summary>
    private string Initiative()
    {
        var made = _junk.Object();
        foreach (var field in (string[])["name", "aim", "horizon", "theory", "sites", "version", "title", "response", "signs", "agenda", "anonymous", "parts"])
        {
            if (_junk.Chance(40))
            {
                made[field] = _junk.Chance(40) ? _junk.Value(2) : _junk.Text();
            }
        }

        return made.ToJsonString();
    }
}
