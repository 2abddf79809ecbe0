using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>What the words of a template are written in as it stands here, so that a page in another language says so: a screen reader reads them with the right voice.</summary>
internal static class Tongues
{
    public static string Tongue(this FailureMode mode) => Of(mode.Es is { } es && es.Title == mode.Title);

    public static string Tongue(this Agenda agenda) => Of(agenda.Es is { } es && es.Title == agenda.Title);

    public static string Tongue(this ResponsePattern pattern) => Of(pattern.Es is { } es && es.Title == pattern.Title);

    private static string Of(bool spanish) => spanish ? TemplateLanguage.Spanish : "en";
}
