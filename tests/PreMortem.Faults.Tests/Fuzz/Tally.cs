using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>What an attack came to, counted by everybody in it.</summary>
internal sealed class Tally
{
    /// <summary>What SignalR itself says to a call that it cannot bind: it comes before the room, and tells nothing of it.</summary>
    private static readonly string[] OfTheProtocol = ["Failed to invoke '", "Method does not exist", "Unknown hub method", "An unexpected error occurred invoking '", "Invocation provides ", "The client attempted to invoke the "];

    private readonly ConcurrentDictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _outside = new();
    private int _connected;
    private int _cut;
    private int _sent;
    private int _done;

    /// <summary>Answers that no contract allows.</summary>
    public IReadOnlyCollection<string> Outside => _outside;

    public IReadOnlyDictionary<string, int> Codes => _codes;

    public int Messages => _sent;

    public void Connected() => Interlocked.Increment(ref _connected);

    public void Cut() => Interlocked.Increment(ref _cut);

    public void Sent() => Interlocked.Increment(ref _sent);

    public void Answered(JsonNode answer)
    {
        if ((string?)answer["error"] is { } error)
        {
            Count("(protocol)");
            if (!OfTheProtocol.Any(known => error.StartsWith(known, StringComparison.Ordinal)))
            {
                _outside.Enqueue(error);
            }

            return;
        }

        var result = answer["result"];
        switch ((string?)result?["status"])
        {
            case "refused" when (string?)result["code"] is { } code:
                Count(code);
                if (!Catalogue.Refusals.Contains(code) || string.IsNullOrWhiteSpace((string?)result["message"]))
                {
                    _outside.Enqueue(answer.ToJsonString());
                }

                break;
            case "done":
            case null when result is null || result["records"] is not null:
                Interlocked.Increment(ref _done);
                break;
            default:
                _outside.Enqueue(answer.ToJsonString());
                break;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_connected} connections, {_cut} cut, {_sent} messages, {_done} done, refused: {string.Join(", ", _codes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");

    private void Count(string code) => _codes.AddOrUpdate(code, 1, (_, before) => before + 1);
}
