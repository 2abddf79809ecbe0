using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using PreMortem.Web.Pictures;

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
        "response.leverage" => Enum.TryParse<Leverage>(value, ignoreCase: true, out var leverage) ? RowWords.Of(leverage) : value,
        "nature" => Enum.TryParse<Nature>(value, ignoreCase: true, out var nature) ? RowWords.Of(nature) : value,
        "status" => Enum.TryParse<RiskStatus>(value, ignoreCase: true, out var status) ? status.Read() : value,
        _ => Day(value),
    };

    /// <summary>A sign begins with its day.</summary>
    private static string Dated(string sign) => sign.Length > 10 ? Day(sign[..10]) + sign[10..] : Day(sign);

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Long() : text;
}
