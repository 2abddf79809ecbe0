using System.Globalization;

namespace PreMortem.Web.Register;

/// <summary>The number of a risk as an address or a form tells it.</summary>
internal static class RiskNumber
{
    /// <summary>7 of <c>R7</c> or <c>7</c>; null where it is neither.</summary>
    public static int? Of(string? risk) =>
        int.TryParse(risk.AsSpan(risk is ['R' or 'r', ..] ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
