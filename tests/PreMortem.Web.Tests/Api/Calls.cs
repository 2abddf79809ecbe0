using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PreMortem.Core;

namespace PreMortem.Web.Tests.Api;

/// <summary>What an answer was: its status and its JSON.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, string? Type)
{
    public string? Detail => Body?["detail"]?.GetValue<string>();

    /// <summary>The first sentence about a field.</summary>
    public string? Error(string field) => Body?["errors"]?[field]?[0]?.GetValue<string>();
}

internal static class Calls
{
    public static Task<Answer> Get(this HttpClient client, string path) => client.Call(HttpMethod.Get, path, null);

    public static Task<Answer> Post<T>(this HttpClient client, string path, T body) => client.Call(HttpMethod.Post, path, Text(body));

    public static Task<Answer> Put<T>(this HttpClient client, string path, T body) => client.Call(HttpMethod.Put, path, Text(body));

    public static Task<Answer> Patch(this HttpClient client, string path, string body) => client.Call(HttpMethod.Patch, path, body);

    public static async Task<Answer> Call(this HttpClient client, HttpMethod method, string path, string? body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var media = response.Content.Headers.ContentType?.MediaType;
        return new(response.StatusCode, media?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null, media);
    }

    private static string Text<T>(T body) => body as string ?? JsonSerializer.Serialize(body, Json.Options);
}
