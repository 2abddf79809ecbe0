using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Sharing;

/// <summary><c>/share/{token}</c>: from the link to the register, leaving no secret in the address, the history or a referrer (SR2).</summary>
internal static class ShareLink
{
    public static void MapShareLink(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/share/{token}", Open).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Open(string token, HttpContext http, ShareStore shares, TimeProvider clock)
    {
        RegisterReader.Private(http);
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        switch (shares.ByToken(token))
        {
            case null:
                return Page.Missing(Say("sharing.noLink"));
            case { Live: false }:
                return RevokedShare.Page;
            case var share:
                // A leader who tries the link stays a leader, and is not the one it waits for.
                if (!http.User.IsLeader())
                {
                    SharePass.Give(http, share, token);
                    await shares.Opened(share, clock.Today());
                }

                return TypedResults.LocalRedirect($"/initiatives/{share.InitiativeId}/register");
        }
    }
}
