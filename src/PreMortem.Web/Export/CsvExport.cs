using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PreMortem.Core;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Core.Rehearsals;

namespace PreMortem.Web.Export;

/// <summary>
/// The register as a table for a spreadsheet (EX8): one row a risk, retired ones last; RFC 4180; UTF-8 with a byte order mark.
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
/// </summary>
public static class CsvExport
{
    private static readonly (string Name, Func<Risk, string?> Cell)[] Columns =
    [
        ("id", risk => risk.Id),
        ("title", risk => risk.Title),
        ("status", risk => Word(risk.Status)),
        ("because", risk => risk.Cause),
        ("happened", risk => risk.Event),
        ("led to", risk => risk.Consequence),
        ("threatens", risk => Joined(risk.Parts)),
        ("kind", risk => Word(risk.Kind)),
        ("failure mode", risk => risk.Mode),
        ("sites", risk => Joined(risk.Sites)),
        ("picks", risk => Number(risk.Concern?.Picks)),
        ("turnout", risk => Number(risk.Concern?.Turnout)),
        ("likelihood low %", risk => Number(risk.Concern?.Low)),
        ("likelihood high %", risk => Number(risk.Concern?.High)),
        ("spread low %", risk => Number(risk.Concern?.SpreadLow)),
        ("spread high %", risk => Number(risk.Concern?.SpreadHigh)),
        ("impact", risk => Word(risk.Concern?.MedianImpact)),
        ("split", risk => risk.Concern is { } concern ? YesNo(concern.Split) : null),
        ("lone voice", risk => YesNo(risk.LoneVoice)),
        ("early sign", risk => risk.Response.EarlySign),
        ("threshold", risk => risk.Response.Threshold),
        ("watcher", risk => risk.Response.Watcher),
        ("response", risk => Word(risk.Response.Kind)),
        ("action", risk => risk.Response.Action),
        ("owner", risk => risk.Response.Owner),
        ("decider", risk => risk.Response.Decider),
        ("try by", risk => Date(risk.Response.TryBy)),
        ("if", risk => risk.Response.IfState),
        ("by", risk => risk.Response.IfBy),
        ("then", risk => risk.Response.ThenMove),
        ("tightens or loosens", risk => Word(risk.Response.Coupling)),
        ("one pole", risk => risk.Tension?.PoleA),
        ("other pole", risk => risk.Tension?.PoleB),
        ("tension revisit", risk => Date(risk.Tension?.Revisit)),
        ("next review", risk => Date(risk.NextReview)),
        ("retired because", risk => risk.RetiredWhy),
        ("signs seen", risk => Lines(risk.Signs.Select(sign => Said(Date(sign.On), sign.Where, sign.Note)))),
        ("outcome", risk => Word(risk.Response.Outcome)),
        ("outcome on", risk => Date(risk.Response.OutcomeOn)),
        ("predict", risk => risk.Response.Prediction),
        ("study", risk => risk.Response.Studied),
        ("decide", risk => Word(risk.Response.Verdict)),
        ("votes", risk => Lines(risk.Votes.Select(vote => Said(Date(vote.On), $"{Number(vote.Concern.Picks)} of {Number(vote.Concern.Turnout)}", vote.Level, vote.Site)))),
        ("version", risk => Number(risk.Version)),
        ("reasons", risk => Lines(risk.Reasons.SelectMany(reason => reason.Also.Prepend(reason.Text)))),
        ("kind of work", risk => Word(risk.Nature)),
        ("scale", risk => Words(risk.Scale)),
        ("design factors", risk => Words(risk.Factors)),
        ("already in place", risk => risk.Safeguards),
        ("how", risk => risk.Response.How),
        ("how by", risk => Date(risk.Response.HowBy)),
        ("pattern", risk => risk.Response.Pattern),
        ("takes hold at", risk => Word(risk.Response.Leverage)),
        ("what they live through", risk => risk.Response.Experience),
        ("serves", risk => Words(risk.Response.Scale)),
        ("led by", risk => risk.Response.Leads),
        ("learning", risk => risk.Response.Learns),
        ("carried by", risk => risk.Response.CarriedBy),
        ("consulted", risk => risk.Response.Consulted),
        ("can veto", risk => risk.Response.Veto),
        ("whose evidence", risk => risk.Response.EvidenceFrom),
    ];

    /// <summary>The text of the file; its first character is the byte order mark.</summary>
    public static string Write(RegisterDocument document) => string.Concat(Pieces(document));

    /// <summary>The text row by row.</summary>
    public static IEnumerable<string> Pieces(RegisterDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\ufeff');
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = cell => NeedsQuotes(cell.Field) }, leaveOpen: true);
        IEnumerable<(string Name, Func<Risk, string?> Cell)> columns = document.Rehearsal is true ? [.. Columns, ("rehearsal", _ => Rehearsal.Mark)] : Columns;
        yield return Row(csv, text, columns.Select(column => column.Name));
        foreach (var risk in RegisterOrder.Live(document.Risks).Concat(document.Risks.Where(risk => risk.Status == RiskStatus.Retired).OrderBy(risk => risk.Number)))
        {
            yield return Row(csv, text, columns.Select(column => Harmless(column.Cell(risk) ?? "")));
        }
    }

    /// <summary>A leading sign that starts a formula, also behind space and what nobody sees, is kept and made text.</summary>
    private static string Harmless(string cell)
    {
        var first = cell.AsSpan();
        while (first.Length > 0 && (char.IsWhiteSpace(first[0]) || char.GetUnicodeCategory(first[0]) is UnicodeCategory.Format or UnicodeCategory.Control))
        {
            first = first[1..];
        }

        var formula = cell.Length > 0 && (cell[0] is '\t' or '\r' or '\n' || (first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'));
        return formula ? $"'{cell}" : cell;
    }

    /// <summary>Any line break, not only the file's own, would end the row.</summary>
    private static bool NeedsQuotes(string? cell) =>
        cell is { Length: > 0 } && (cell.AsSpan().ContainsAny("\",\r\n") || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]));

    private static string Row(CsvWriter csv, StringWriter text, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
        csv.Flush();
        var row = text.ToString();
        text.GetStringBuilder().Clear();
        return row;
    }

    private static string? Word<T>(T? word)
        where T : struct, Enum => word switch
        {
            RiskStatus.HeldTension => "held tension",
            Impact.EndsIt => "ends it",
            Leverage.MentalModel => "mental model",
            null => null,
            _ => word.Value.ToString().ToLowerInvariant(),
        };

    private static string Words<T>(Seq<T> words)
        where T : struct, Enum => Joined(words.Select(word => Word((T?)word)!));

    private static string Word(RiskStatus status) => Word((RiskStatus?)status)!;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Date(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Said(params string?[] words) => string.Join("; ", words.Where(word => !string.IsNullOrWhiteSpace(word)));

    private static string Joined(IEnumerable<string> words) => string.Join("; ", words);
}
