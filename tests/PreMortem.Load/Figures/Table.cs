using System.Globalization;
using System.Text;

namespace PreMortem.Load.Figures;

/// <summary>All figures of a run: each measured several times on each side, told as median, spread and ratio.</summary>
/// <param name="first">What the figures of the other are held against.</param>
/// <param name="second">What is measured.</param>
internal sealed class Table(string first = "bare", string second = "ours")
{
    private readonly List<Row> _rows = [];
    private readonly List<string> _faults = [];
    private readonly SortedSet<string> _bounded = new(StringComparer.Ordinal);
    private double _busiest;
    private double _latest;

    public string First => first;

    public string Second => second;

    /// <summary>What was wrong: something lost, refused or not stored. Empty where all is right.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <param name="side">The first or the second.</param>
    public void Add(string scenario, string figure, string unit, string side, double value, Goal? goal = null)
    {
        var row = _rows.Find(row => row.Scenario == scenario && row.Figure == figure);
        if (row is null)
        {
            _rows.Add(row = new(scenario, figure, unit, goal, [], []));
        }

        SideOf(row, side).Add(value);
    }

    public void Wrong(string what)
    {
        _faults.Add(what);
        Say($"WRONG: {what}");
    }

    /// <summary>Notes what this program itself cost.</summary>
    public void Watched(string scenario, Cost cost)
    {
        _busiest = Math.Max(_busiest, cost.Busy);
        _latest = Math.Max(_latest, cost.Late);
        if (cost.Bounds)
        {
            _bounded.Add(scenario);
        }
    }

    /// <summary>Whether this program may have been what was measured, in words.</summary>
    public string Generator => $"The generator took at most {_busiest:P0} of a processor and woke at most {_latest:0.0} ms late (p99 of a run). "
        + (_bounded.Count == 0 ? "It was never the bottleneck." : $"It may have been the bottleneck in: {string.Join("; ", _bounded)}.");

    /// <summary>The median of one side; 0 where there is none.</summary>
    public double MedianOf(string scenario, string figure, string side) =>
        _rows.Find(row => row.Scenario == scenario && row.Figure == figure) is { } row ? Percentile.Median(SideOf(row, side)) : 0;

    public static void Say(string line) => Console.WriteLine($"{DateTime.Now:HH:mm:ss} {line}");

    /// <summary>As Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| scenario | figure | {first} | {second} | {second} / {first} | goal | |").AppendLine("|---|---|---|---|---|---|---|");
        foreach (var row in _rows)
        {
            var (before, now) = (Percentile.Median(row.First), Percentile.Median(row.Second));
            var ratio = row.First.Count == 0 || row.Second.Count == 0 || before == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{now / before:0.00}×");
            var met = row.Goal is null || row.Second.Count == 0 ? "" : row.Goal.IsMet(before, now) ? "reached" : "**not reached**";
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Scenario} | {row.Figure}, {row.Unit} | {Told(row.First)} | {Told(row.Second)} | {ratio} | {row.Goal?.Words} | {met} |");
        }

        return text.ToString();
    }

    private List<double> SideOf(Row row, string side) => side == first ? row.First : row.Second;

    private static string Told(List<double> values) => values.Count switch
    {
        0 => "",
        1 => Short(values[0]),
        _ => $"{Short(Percentile.Median(values))} ({Short(values.Min())}–{Short(values.Max())})",
    };

    private static string Short(double value) => value.ToString(value switch { < 10 => "0.00", < 100 => "0.0", _ => "#,0" }, CultureInfo.InvariantCulture);

    private sealed record Row(string Scenario, string Figure, string Unit, Goal? Goal, List<double> First, List<double> Second);
}
