using System.Net;
using System.Text.RegularExpressions;

namespace PreMortem.Web.Tests.Pages;

/// <summary>Somebody with a browser that runs no script: reads pages, fills in forms.</summary>
internal sealed partial class Visitor
{
    private readonly HttpClient _http;

    public Visitor(HttpClient http)
    {
        _http = http;
        _http.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public Task<HttpResponseMessage> Ask(string path) => _http.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<string> Read(string path)
    {
        var answer = await Ask(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Text(answer);
    }

    /// <summary>Sends the form of a page as it stands there, with these fields filled in.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(await Read(page)).First(form => form.Groups["action"].Value == action);
        var token = Token().Match(form.Value);
        Assert.True(token.Success, $"The form {action} has no antiforgery token.");
        return await Post(action, [("__RequestVerificationToken", token.Groups["token"].Value), .. fields]);
    }

    /// <summary>A form of a page as it was drawn once: sends it with its hidden fields and these filled in, as often as it is asked.</summary>
    public async Task<Func<(string Name, string Value)[], Task<HttpResponseMessage>>> Draws(string page, string action)
    {
        var form = Forms().Matches(await Read(page)).First(form => form.Groups["action"].Value == action);
        var hidden = Hidden().Matches(form.Value).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))).ToList();
        return fields => Post(action, [.. hidden, .. fields]);
    }

    /// <summary>Presses a button that sends a form of a page to another place than the form's own.</summary>
    /// <param name="beyond">What the button's address adds to the form's.</param>
    public async Task<HttpResponseMessage> Presses(string page, string action, string beyond, params (string Name, string Value)[] fields)
    {
        Assert.Contains($"formaction=\"{action}{beyond}\"", await Read(page), StringComparison.Ordinal);
        return await Post(action + beyond, [await Field(page, "__RequestVerificationToken"), .. fields]);
    }

    /// <summary>A hidden field of the first form of a page.</summary>
    public async Task<(string Name, string Value)> Field(string page, string name)
    {
        var form = Forms().Matches(await Read(page)).First().Value;
        var start = form.IndexOf("value=\"", form.IndexOf($"name=\"{name}\"", StringComparison.Ordinal), StringComparison.Ordinal) + 7;
        return (name, form[start..form.IndexOf('"', start)]);
    }

    public Task<HttpResponseMessage> Post(string action, params (string Name, string Value)[] fields) => _http.PostAsync(
        action,
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Upload(string action, MultipartFormDataContent form) => _http.PostAsync(action, form, TestContext.Current.CancellationToken);

    public static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("""<form method="post" action="(?<action>[^"]+)".*?</form>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
