using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Live;

/// <summary>Words a refusal for whoever asked: in the language that Enter named, else in English (LG4).</summary>
internal sealed class Wording : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var language = LanguageOf(invocationContext);
        var answer = await next(invocationContext);
        return answer is Reply { Why: { } why } reply ? reply with { Message = why.In(language) } : answer;
    }

    private static Language LanguageOf(HubInvocationContext call)
    {
        if (Named(call) is { } named)
        {
            call.Context.Items[typeof(Language)] = named;
        }

        return call.Context.Items.TryGetValue(typeof(Language), out var kept) && kept is Language language ? language : Language.English;
    }

    private static Language? Named(HubInvocationContext call) =>
        call.HubMethodName == nameof(RoomHub.Enter) && call.HubMethodArguments is [JsonElement { ValueKind: JsonValueKind.Object } request]
        && request.TryGetProperty("language", out var language) && language.ValueKind == JsonValueKind.String
            ? Language.Find(language.GetString())
            : null;
}
