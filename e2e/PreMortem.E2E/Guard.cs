using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PreMortem.E2E;

/// <summary>What must happen on no page of any story: a console error, an unhandled exception, a dialog, a request to another host.</summary>
public sealed partial class Guard
{
    private readonly List<string> _faults = [];
    private readonly List<string> _received = [];
    private readonly List<string> _expected = [];
    private readonly HashSet<IRequest> _unanswered = [];
    private readonly Uri _home;

    public Guard(IBrowserContext context, Uri home)
    {
        _home = home;
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Add($"console error: {message.Text} ({message.Location})");
            }
        };
        context.WebError += (_, error) => Add($"page error: {error.Error}");
        context.RequestFinished += (_, request) => Answered(request);
        context.RequestFailed += (_, request) => Answered(request);
        context.Request += (_, request) =>
        {
            Asked(request);
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob") } url && url.Authority != _home.Authority)
            {
                Add($"request to another host: {url}");
            }
        };
        context.Page += (_, page) =>
        {
            page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Heard(frame);
            page.Dialog += async (_, dialog) =>
            {
                Add($"dialog: {dialog.Message}");
                await dialog.DismissAsync();
            };
        };
    }

    /// <summary>A fault whose text contains <paramref name="words"/> belongs to this story: a killed server, a wrong code.</summary>
    public void Expects(params string[] words)
    {
        lock (_faults)
        {
            _expected.AddRange(words);
        }
    }

    /// <summary>The browser reports what it could not reach.</summary>
    public void ExpectsALostLine() => Expects("ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION_REFUSED", "WebSocket", "EventSource", "Failed to load resource");

    /// <summary>Whether the server ever sent this text to the page, shown or not.</summary>
    public bool Received(string text)
    {
        lock (_faults)
        {
            return _received.Exists(frame => frame.Contains(text, StringComparison.Ordinal));
        }
    }

    /// <summary>Who told the room last, as it names itself; nobody yet where it is null.</summary>
    public string? Teller
    {
        get
        {
            lock (_faults)
            {
                return _received.Select(frame => Told().Match(frame)).LastOrDefault(told => told.Success)?.Groups["teller"].Value;
            }
        }
    }

    /// <summary>The faults so far that no story expects.</summary>
    public IReadOnlyList<string> Faults()
    {
        lock (_faults)
        {
            return [.. _faults.Where(fault => !_expected.Exists(words => fault.Contains(words, StringComparison.Ordinal)))];
        }
    }

    /// <summary>What a page asked for and waits for yet, and what it heard last.</summary>
    public IReadOnlyList<string> Unanswered()
    {
        lock (_faults)
        {
            return [.. _unanswered.Select(request => $"waits for {request.Method} {request.Url}"), .. _received.TakeLast(3).Select(frame => $"heard {frame[..Math.Min(frame.Length, 300)]}"), .. _faults];
        }
    }

    private void Asked(IRequest request)
    {
        lock (_faults)
        {
            _unanswered.Add(request);
        }
    }

    private void Answered(IRequest request)
    {
        lock (_faults)
        {
            _unanswered.Remove(request);
        }
    }

    private void Add(string fault)
    {
        lock (_faults)
        {
            _faults.Add(fault);
        }
    }

    private void Heard(IWebSocketFrame frame)
    {
        lock (_faults)
        {
            _received.Add(frame.Text ?? "");
        }
    }

    [GeneratedRegex("\"room\":\"(?<teller>[0-9a-f]+)\"", RegexOptions.None, 10_000)]
    private static partial Regex Told();
}
