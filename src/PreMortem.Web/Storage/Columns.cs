using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;
using PreMortem.Core;

namespace PreMortem.Web.Storage;

/// <summary>How values stand in columns: dates as ISO 8601 text, enum names in camelCase, lists and nested values as JSON.</summary>
internal static class Columns
{
    /// <summary>Teaches Dapper the two kinds of date, in the place of its own idea of them. Once is enough, more does no harm.</summary>
    public static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new DateText());
        SqlMapper.AddTypeHandler(new MomentText());
    }

    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Json.Options);

    public static T FromJson<T>(string text) => JsonSerializer.Deserialize<T>(text, Json.Options)!;

    public static string ToText<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string? ToText<T>(T? value)
        where T : struct, Enum => value is { } set ? ToText(set) : null;

    public static T ToEnum<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);

    public static T? ToEnumOrNull<T>(string? text)
        where T : struct, Enum => text is null ? null : ToEnum<T>(text);

    private sealed class DateText : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "O", CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, DateOnly value) =>
            parameter.Value = value.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>In UTC, so that the order of the texts is the order of the moments.</summary>
    private sealed class MomentText : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) =>
            DateTimeOffset.ParseExact((string)value, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
            parameter.Value = value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
    }
}
