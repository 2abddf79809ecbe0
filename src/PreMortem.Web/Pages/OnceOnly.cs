using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Pages;

/// <summary>
/// A form that is sent twice, because its first answer was lost on the way, is taken once and answered the same (PG11). Every form is drawn
/// with an id of its own; the same id with another text is another form, for somebody went back and wrote on.
/// </summary>
internal sealed class OnceOnly(AskedStore asked) : IEndpointFilter
{
    public const string Field = "asked";

    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Form[Field] is not [{ Length: 32 }])
        {
            return await next(context);
        }

        var id = IdOf(request);
        if (asked.Answer(id) is { } answer)
        {
            return TypedResults.LocalRedirect(answer);
        }

        var asking = Asking.Current = new(id);
        try
        {
            var result = await next(context);
            if (asking.IsTaken && result is RedirectHttpResult { Url: { } url })
            {
                Asking.Current = null;
                await asked.Answered(id, url);
            }

            return result;
        }
        catch (AlreadyAsked)
        {
            return TypedResults.LocalRedirect(asked.Answer(id) ?? Page(request));
        }
        finally
        {
            Asking.Current = null;
        }
    }

    private static string IdOf(HttpRequest request)
    {
        var said = request.Form.Where(field => field.Key != "__RequestVerificationToken").OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (string?[])[field.Key, .. field.Value]);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said.Prepend([request.Path]))));
    }

    /// <summary>The page of the form, where the first answer has not yet been noted.</summary>
    private static string Page(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.AbsolutePath : "/";
}
