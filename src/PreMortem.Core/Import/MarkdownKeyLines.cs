using System.Text.RegularExpressions;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>The last lines: which register it is, at which version each row was, and the ids of reasons and signs (MF10).</summary>
internal sealed partial class MarkdownKeyLines
{
    private readonly Dictionary<int, (string? Session, List<(string? Session, string Id)> Reasons, List<string> Signs)> _rows = [];
    private List<(string? Session, string Id)> _parked = [];
    private List<(string? Session, string Id)> _loose = [];

    public string Initiative { get; private set; } = "";

    public Dictionary<int, int> Versions { get; } = [];

    public void Read(MarkdownSection made)
    {
        foreach (var item in made.Items)
        {
            if (MarkdownWords.After(item.Text, "Initiative:") is { } id)
            {
                Initiative = MarkdownWords.Text(id);
            }
            else if (MarkdownWords.After(item.Text, "Rows:") is { } rows)
            {
                foreach (var row in Version().Matches(rows).AsEnumerable())
                {
                    Versions[Number(row)] = MarkdownWords.Number(row.Groups["version"].Value) ?? 1;
                }

                item.Below.ForEach(Row);
            }
            else if (MarkdownWords.After(item.Text, "Parked:") is { } parked)
            {
                _parked = Keys(parked);
            }
            else if (MarkdownWords.After(item.Text, "Could not pin down:") is { } loose)
            {
                _loose = Keys(loose);
            }
        }
    }

    /// <summary>The row with its meeting, version and ids; where a hand added or took away a reason or a sign, ids are made anew.</summary>
    public Risk Keyed(Risk risk)
    {
        var keys = _rows.GetValueOrDefault(risk.Number, (null, [], []));
        var signs = keys.Signs.Count == risk.Signs.Count ? keys.Signs : [.. risk.Signs.Select((_, at) => $"i{at + 1}")];
        return risk with
        {
            Session = keys.Session,
            Version = Versions.GetValueOrDefault(risk.Number, 1),
            Reasons = Keyed(risk.Reasons, keys.Reasons, null).ToSeq(),
            Signs = risk.Signs.Select((sign, at) => sign with { Id = signs[at] }).ToSeq(),
        };
    }

    public IEnumerable<RiskReason> Parked(IReadOnlyList<RiskReason> reasons, string? only) => Keyed(reasons, _parked, only);

    public IEnumerable<RiskReason> NotPinnedDown(IReadOnlyList<RiskReason> reasons, string? only) => Keyed(reasons, _loose, only);

    /// <param name="only">The meeting a reason without a key belongs to.</param>
    private static IEnumerable<RiskReason> Keyed(IReadOnlyList<RiskReason> reasons, List<(string? Session, string Id)> keys, string? only) => reasons.Select((reason, at) =>
        keys.Count == reasons.Count ? reason with { Session = keys[at].Session, Id = keys[at].Id } : reason with { Session = only, Id = $"i{at + 1}" });

    private void Row(MarkdownBlock item)
    {
        if (item.Text.IndexOf(':', StringComparison.Ordinal) is not (> 1 and var colon) || MarkdownWords.Number(item.Text[1..colon]) is not { } number)
        {
            return;
        }

        (string? Session, List<(string? Session, string Id)> Reasons, List<string> Signs) row = (null, [], []);
        foreach (var piece in MarkdownWords.Split(item.Text[(colon + 1)..], '·'))
        {
            row = piece switch
            {
                _ when MarkdownWords.After(piece, "formed in ") is { } session => row with { Session = MarkdownWords.TextOrNull(session) },
                _ when MarkdownWords.After(piece, "reasons ") is { } reasons => row with { Reasons = Keys(reasons) },
                _ when MarkdownWords.After(piece, "signs ") is { } signs => row with { Signs = [.. MarkdownWords.List(signs)] },
                _ => row,
            };
        }

        _rows[number] = row;
    }

    /// <summary><c>K7M42P/r12, /r13</c></summary>
    private static List<(string? Session, string Id)> Keys(string said) =>
        [.. MarkdownWords.List(said).Select(key => key.Split('/', 2) is [var session, var id] ? (session.Length > 0 ? session : null, id) : (null, key))];

    private static int Number(Match row) => MarkdownWords.Number(row.Groups["number"].Value) ?? 0;

    [GeneratedRegex(@"R(?<number>[0-9]{1,9}) v(?<version>[0-9]{1,9})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
