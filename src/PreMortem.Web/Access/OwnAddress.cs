namespace PreMortem.Web.Access;

/// <summary>Where a form may send the browser on: to a page of this program, never elsewhere.</summary>
internal static class OwnAddress
{
    /// <returns>The address where it is one of ours, else the home page.</returns>
    public static string Of(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";
}
