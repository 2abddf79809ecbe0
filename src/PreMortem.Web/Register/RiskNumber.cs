using System.Globalization;

namespace PreMortem.Web.Register;

/// <summary>The number of a risk as an address tells it.</summary>
internal static class RiskNumber
{
    /// <summary>7 of <c>R7</c>.</summary>
    public static bool TryParse(string risk, out int number)
    {
        number = 0;
        return risk is ['R' or 'r', ..] && int.TryParse(risk.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
