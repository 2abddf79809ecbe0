namespace PreMortem.Web.Library;

/// <summary>Which language the templates of a page are read in (LT3).</summary>
internal static class ReadIn
{
    /// <summary>What the address asks for; null for the originals.</summary>
    public static string? Of(HttpContext http) => http.Request.Query["lang"].ToString() is { Length: > 0 } tag ? tag : null;
}
