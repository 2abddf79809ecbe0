using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Sharing;

/// <summary>Tells a reader whose share was revoked so, in one sentence, instead of asking them to sign in (SR4).</summary>
internal sealed class RevokedShare : IAuthorizationMiddlewareResultHandler
{
    private readonly NothingThere _usual = new();

    public static IResult Page => Pages.Page.Of<CalmPage>(new { Title = Say("sharing.withdrawnTitle"), Sentence = Say("sharing.withdrawn") }, StatusCodes.Status410Gone);

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || !IsForReaders(context) || SharePass.Of(context) is not { Live: false })
        {
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        }

        RegisterReader.Private(context);
        return (CalmPages.IsForPeople(context.Request) ? Page : Answers.Problem(StatusCodes.Status410Gone, In(Language.English, "sharing.withdrawn"))).ExecuteAsync(context);
    }

    private static bool IsForReaders(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == RegisterReader.Policy) == true;
}
