using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Sharing;

/// <summary>Tells a reader whose share was revoked so, in one sentence, instead of asking them to sign in (SR4).</summary>
internal sealed class RevokedShare : IAuthorizationMiddlewareResultHandler
{
    private const string Sentence = "The link to this register was withdrawn by those who shared it; ask them if you still need it.";

    private readonly NothingThere _usual = new();

    public static IResult Page => Pages.Page.Of<CalmPage>(new { Title = "This link was withdrawn", Sentence }, StatusCodes.Status410Gone);

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || !IsForReaders(context) || SharePass.Of(context) is not { Live: false })
        {
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        }

        RegisterReader.Private(context);
        return (CalmPages.IsForPeople(context.Request) ? Page : Answers.Problem(StatusCodes.Status410Gone, Sentence)).ExecuteAsync(context);
    }

    private static bool IsForReaders(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == RegisterReader.Policy) == true;
}
