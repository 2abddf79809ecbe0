using PreMortem.Core;
using PreMortem.Core.Record;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pictures;

/// <summary>Where the phases and the moments of a meeting stand on its time line. Widths are minutes; a stretch that would crowd out the rest is cut, and says so (MR7).</summary>
public sealed class Timeline
{
    public const int Width = 1000, BandTop = 4, BandHeight = 78;

    private const int Left = 84, Right = 994, Lane = 20, Row = 11;
    private const double Longest = 90, Thinnest = 0.014;

    private readonly MeetingRecord _record;
    private readonly int _first;

    public Timeline(MeetingRecord record)
    {
        _record = record;
        _first = record.StartedAt is null ? 0 : 1;
        Bands = Lay().ToSeq();
        var y = BandTop + BandHeight + Lane;
        var lanes = new List<(string Name, int Y)>();
        var marks = new List<Mark>();
        foreach (var lane in (string[])["cards", "risks", "decisions"])
        {
            lanes.Add((Say($"pictures.lanes.{lane}"), y));
            var rows = new List<double>();
            foreach (var (moment, n) in record.Moments.Select((moment, index) => (moment, index + 1)).Where(pair => Marks.LaneOf(pair.moment.Kind) == lane))
            {
                marks.Add(Put(moment, n, y, rows));
            }

            y += ((Math.Max(1, rows.Count) - 1) * Row) + Lane + 4;
        }

        (Lanes, Points, Bottom) = (lanes.ToSeq(), marks.ToSeq(), y - 8);
    }

    public Seq<Band> Bands { get; }

    public Seq<(string Name, int Y)> Lanes { get; }

    public Seq<Mark> Points { get; }

    public int Bottom { get; }

    /// <summary>Where the meeting stood after so many moments.</summary>
    public int After(int moments) => moments switch
    {
        0 => Left,
        _ when moments >= _record.Moments.Count && _record.ClosedAt is null => Right,
        _ => X(_record.Moments[Math.Min(moments, _record.Moments.Count) - 1]),
    };

    /// <summary>The finding, for those who do not see the picture.</summary>
    public string Finding()
    {
        if (_record.StartedAt is not { } start)
        {
            return Say("pictures.notBegun");
        }

        var end = _record.ClosedAt ?? _record.Moments.Select(moment => moment.At).Append(_record.Stretches[^1].From).Max();
        var longest = Bands.MaxBy(band => band.Minutes)!;
        var lasted = longest.Stretch.Planned > 0 ? Say("pictures.ofPlanned", ("minutes", longest.Minutes.Minutes()), ("planned", longest.Stretch.Planned.Minutes())) : longest.Minutes.Minutes();
        string?[] said =
        [
            Say(_record.ClosedAt is null ? "pictures.hasTaken" : "pictures.took", ("minutes", ((int)(end - start).TotalMinutes).Minutes()), ("title", longest.Stretch.Title), ("longest", lasted)),
            _record.Cards.Count > 0 ? Say("pictures.toldCards", ("n", _record.Cards.Count)) : Say("pictures.noCard"),
            Told(MomentKind.RiskFormed, "pictures.toldRisks"),
            Told(MomentKind.RisksMerged, "pictures.toldMerged"),
            _record.Vote is { } vote ? Say("pictures.toldVote", ("minutes", ((int)(vote.At - start).TotalMinutes).Minutes()), ("turnout", vote.Turnout), ("voters", vote.Voters)) : null,
            Told(MomentKind.GateOverridden, "pictures.toldSteps"),
            Told(MomentKind.PlanChanged, "pictures.toldChanges"),
        ];
        return string.Join(' ', said.Where(sentence => sentence is not null));
    }

    private string? Told(MomentKind kind, string key) =>
        _record.Moments.Count(moment => moment.Kind == kind) is > 0 and var count ? Say(key, ("n", count)) : null;

    private IEnumerable<Band> Lay()
    {
        var lengths = _record.Stretches.Skip(_first).Select(stretch => (stretch, minutes: MinutesOf(stretch))).ToList();
        var floor = Math.Max(0.01, lengths.Sum(pair => Math.Min(pair.minutes, Longest)) * Thinnest);
        var weights = lengths.ConvertAll(pair => Math.Clamp(pair.minutes, floor, Longest));
        var (scale, x) = ((Right - Left) / weights.Sum(), (double)Left);
        foreach (var ((stretch, minutes), weight) in lengths.Zip(weights))
        {
            yield return new(stretch, x, weight * scale, (int)minutes, minutes > Longest);
            x += weight * scale;
        }
    }

    private double MinutesOf(Stretch stretch)
    {
        var until = stretch.Until ?? _record.Moments.Select(moment => moment.At).Append(stretch.From).Max();
        return Math.Max(0, (until - stretch.From).TotalMinutes);
    }

    private Mark Put(Moment moment, int n, int top, List<double> rows)
    {
        var x = X(moment);
        var row = rows.FindIndex(last => x - last >= Row);
        if (row < 0)
        {
            row = rows.Count < 6 ? rows.Count : n % 6;
        }

        rows.AddRange(Enumerable.Repeat(double.MinValue, Math.Max(0, row + 1 - rows.Count)));
        rows[row] = x;
        return new(moment.Kind, n, x, top + (row * Row));
    }

    private int X(Moment moment)
    {
        if (moment.Stretch < _first)
        {
            return Left;
        }

        var band = Bands[moment.Stretch - _first];
        var length = MinutesOf(band.Stretch);
        var part = length > 0 ? Math.Clamp((moment.At - band.Stretch.From).TotalMinutes / length, 0, 1) : 0.5;
        return (int)Math.Round(band.X + (part * band.Width));
    }

    /// <param name="Cut">Drawn shorter than it was.</param>
    public sealed record Band(Stretch Stretch, double X, double Width, int Minutes, bool Cut)
    {
        /// <summary>The title in lines that fit the width; none where even a word does not, or it takes more than three.</summary>
        public IReadOnlyList<string> Lines { get; } = Wrap(Stretch.Title, (int)((Width - 10) / 6.5));

        /// <summary>Where it is too narrow for that, the title standing up, if it fits so.</summary>
        public IReadOnlyList<string> Upright => Lines.Count == 0 && Wrap(Stretch.Title, 10) is { Count: > 0 } lines && lines.Count * 13 <= Width ? lines : [];

        private static List<string> Wrap(string title, int most)
        {
            List<string> lines = [];
            foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
                {
                    lines[^1] += " " + word;
                }
                else
                {
                    lines.Add(word);
                }
            }

            return lines.Count <= 3 && lines.TrueForAll(line => line.Length <= most) ? lines : [];
        }
    }

    /// <param name="N">Its place among the moments, from 1.</param>
    public sealed record Mark(MomentKind Kind, int N, int X, int Y);
}
