using System.Globalization;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Pages;

/// <summary>Dates as people read them, and as date boxes do.</summary>
public static class Dates
{
    /// <summary>12 June 2028; 12 de junio de 2028 (LG6).</summary>
    public static string Long(this DateOnly date) => date.ToString("D", Language.Current.Culture);

    /// <summary>12 Jun 2028; 12 jun 2028</summary>
    public static string Short(this DateOnly date) => date.ToString("d", Language.Current.Culture);

    /// <summary>12 June 2028, 14:05 in the time zone of the machine that serves.</summary>
    public static string Long(this DateTimeOffset at) => at.ToLocalTime().ToString("F", Language.Current.Culture);

    /// <summary>2028-06-12</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
