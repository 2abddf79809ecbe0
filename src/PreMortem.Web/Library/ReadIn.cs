namespace PreMortem.Web.Library;

/// <summary>Which language the templates of a page are read in (LT3).</summary>
internal static class ReadIn
{
    /// <summary>What the page is read in.</summary>
    public static string? Of(HttpContext http) => Languages.ChosenLanguage.Of(http.Request).Tag;
}
