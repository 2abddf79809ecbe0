using PreMortem.Core.Sessions;

namespace PreMortem.Web.Languages;

/// <summary>Refusals in the words of a language (LG4).</summary>
public static class RefusalWords
{
    /// <summary>Why, for people who read this language. English is the catalogue of the core itself.</summary>
    public static string In(this Refusal why, Language language)
    {
        var key = KeyOf(why);
        return language == Language.English || !Catalogue.Of(language).Has(key)
            ? why.Message
            : Spoken.In(language, key, [.. why.Details.Select(detail => (detail.Name, ValueOf(detail, language)))]);
    }

    public static string KeyOf(Refusal why) => why.Case is { } which ? $"refusals.{why.Code}{which}" : $"refusals.{why.Code}";

    private static object ValueOf(Detail detail, Language language) =>
        detail.Name == Detail.Risks ? Listed([.. detail.Numbers.Select(number => $"R{number}")], language) : detail.Numbers[0];

    /// <summary>“R1, R2 and R4”.</summary>
    private static string Listed(string[] names, Language language) => names.Length < 2
        ? string.Concat(names)
        : Spoken.In(language, "refusals.and", ("first", string.Join(", ", names[..^1])), ("last", names[^1]));
}
