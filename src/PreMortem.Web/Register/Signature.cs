namespace PreMortem.Web.Register;

/// <summary>Whom the history names for a change that is made between meetings.</summary>
internal static class Signature
{
    public static string Of(HttpContext http) => http.User.Identity?.Name ?? "leader";
}
