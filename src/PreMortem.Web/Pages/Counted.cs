using System.Globalization;

namespace PreMortem.Web.Pages;

public static class Counted
{
    /// <summary>“1 risk”, “3 risks”, “no risks yet” is for the caller to word.</summary>
    public static string Of(this int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
