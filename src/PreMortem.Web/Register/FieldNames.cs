using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using PreMortem.Web.Pictures;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>The register's fields and what they hold, from their names in JSON, as a meeting or an edit writes them, to the words people read.</summary>
public static class FieldNames
{
    /// <summary>A name that is none of the register’s stands as it is.</summary>
    public static string Read(string field)
    {
        var key = field switch
        {
            "response" or "response.kind" => "responseKind",
            "response.scale" => "responseScale",
            _ => field[(field.LastIndexOf('.') + 1)..],
        };
        return Catalogue.Of(Language.Current).Texts.GetValueOrDefault($"fields.{key}") ?? field;
    }

    /// <summary>A value as people read it; null where only the room's own ids stand in it.</summary>
    public static string? Read(string field, string? value) => field switch
    {
        _ when string.IsNullOrEmpty(value) => null,
        "reasons" => null,
        "signs" => string.Join('\n', value.Split("; ").Select(Dated)),
        "response.leverage" => Named<Leverage>(value, RowWords.Of),
        "nature" => Named<Nature>(value, RowWords.Of),
        "kind" => Named<FailureKind>(value, RowWords.Of),
        "scale" or "response.scale" => Each<ScaleDimension>(value, RowWords.Of),
        "factors" => Each<DesignFactor>(value, RowWords.Of),
        "response.kind" => Named<ResponseKind>(value, Response),
        "response.coupling" => Named<ResponseCoupling>(value, Response),
        "response.outcome" => Named<ResponseOutcome>(value, Response),
        "response.verdict" => Named<ResponseVerdict>(value, Response),
        "concern" => value.Split(" of ") is [var picks, var turnout] ? Say("desk.nOf", ("n", picks), ("of", turnout)) : value,
        "status" => Named<RiskStatus>(value, status => status.Read()),
        _ => Day(value),
    };

    private static string Response<T>(T word)
        where T : struct, Enum => Say($"response.{word.ToString().ToLowerInvariant()}");

    private static string Named<T>(string value, Func<T, string> words)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var known) ? words(known) : value;

    private static string Each<T>(string values, Func<T, string> words)
        where T : struct, Enum => string.Join(", ", values.Split(", ").Select(value => Named(value, words)));

    /// <summary>A sign begins with its day.</summary>
    private static string Dated(string sign) => sign.Length > 10 ? Day(sign[..10]) + sign[10..] : Day(sign);

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Long() : text;
}
