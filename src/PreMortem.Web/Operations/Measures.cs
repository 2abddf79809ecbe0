using System.Diagnostics.Metrics;

namespace PreMortem.Web.Operations;

/// <summary>
/// The numbers somebody watches the program by (OP2): they count and time, and name no room, no person and nothing typed.
/// Sent by <see cref="Telemetry"/> where a collector is named; else nobody listens and they cost next to nothing.
/// </summary>
public sealed class Measures
{
    public const string Meter = "PreMortem";

    private readonly Meter _meter;
    private readonly UpDownCounter<long> _connections;
    private readonly Histogram<double> _commits;
    private readonly Histogram<long> _writes;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _refusals;

    public Measures(IMeterFactory meters)
    {
        _meter = meters.Create(Meter);
        _connections = _meter.CreateUpDownCounter<long>("premortem.connections", "{connection}", "Connections to rooms, open now.");
        _commits = _meter.CreateHistogram<double>("premortem.commit.duration", "s", "From the first write of a group until it is on the disk.");
        _writes = _meter.CreateHistogram<long>("premortem.commit.writes", "{write}", "Writes in one commit.");
        _answers = _meter.CreateCounter<long>("premortem.commands", "{command}", "Commands that rooms answered, by whether they were done.");
        _refusals = _meter.CreateCounter<long>("premortem.refusals", "{refusal}", "Refusals, by their code in the catalogue.");
    }

    public void Connected() => _connections.Add(1);

    public void Disconnected() => _connections.Add(-1);

    /// <summary>Keeps telling how many rooms are awake.</summary>
    public void Watch(Func<int> rooms) => _meter.CreateObservableGauge("premortem.rooms", rooms, "{room}", "Rooms that are awake.");

    public void Committed(TimeSpan took, int writes)
    {
        _commits.Record(took.TotalSeconds);
        _writes.Record(writes);
    }

    /// <param name="code">The refusal's; null where it was done.</param>
    public void Answered(string? code)
    {
        _answers.Add(1, new KeyValuePair<string, object?>("done", code is null));
        if (code is not null)
        {
            _refusals.Add(1, new KeyValuePair<string, object?>("code", code));
        }
    }
}
