namespace PreMortem.Core.Library;

/// <summary>The languages that templates are told in beside English: what is not words is said once, in English (LT1).</summary>
public static class TemplateLanguage
{
    public const string Spanish = "es";

    /// <summary>As folders of translations are named.</summary>
    public static Seq<string> All { get; } = [Spanish];

    /// <param name="language">A tag as browsers send it, <c>es-MX</c>; null where nobody chose.</param>
    public static bool IsSpanish(string? language) =>
        language is not null && (language.Equals(Spanish, StringComparison.OrdinalIgnoreCase) || language.StartsWith("es-", StringComparison.OrdinalIgnoreCase));
}
