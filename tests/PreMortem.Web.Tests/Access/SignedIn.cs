namespace PreMortem.Web.Tests.Access;

internal static class SignedIn
{
    /// <summary>Opens a leader link; gives the cookie it sets, as a request sends it.</summary>
    public static async Task<string> CookieOf(this PreMortemServer server, string key)
    {
        using var http = From.Network(From.Anywhere(), server.Address);
        var answer = await http.GetAsync($"/lead?key={key}", TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("premortem.leader=", StringComparison.Ordinal)).Split(';')[0];
    }

    /// <summary>A browser that is signed in with this key.</summary>
    public static async Task<HttpClient> Browser(this PreMortemServer server, string key)
    {
        var http = server.Anybody;
        await http.GetAsync($"/lead?key={key}", TestContext.Current.CancellationToken);
        return http;
    }
}
