using System.Globalization;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>A script or a prompt with its fields filled in (LB10): the day as its language writes it, the plan in its own words.</summary>
internal static class Filled
{
    /// <summary>The program runs without the tables of the machine, so that a day reads the same on every machine; these are the twelve it needs.</summary>
    private static readonly DateTimeFormatInfo Spanish = new()
    {
        MonthNames = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", ""],
        MonthGenitiveNames = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", ""],
    };

    public static string In(string text, Session session, string? language) => text
        .Replace("{date}", Day(session.Initiative.Horizon, language), StringComparison.Ordinal)
        .Replace("{initiative}", session.Initiative.Name, StringComparison.Ordinal)
        .Replace("{aim}", session.Initiative.Aim, StringComparison.Ordinal)
        .Replace("{minutes}", session.Phase.Minutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Day(DateOnly day, string? language) => TemplateLanguage.IsSpanish(language)
        ? day.ToString("d 'de' MMMM 'de' yyyy", Spanish)
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
