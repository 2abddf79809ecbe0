using Microsoft.AspNetCore.Authorization;

namespace PreMortem.Web.Sharing;

/// <summary>A register read by people outside the room.</summary>
public static class ShareSetup
{
    public static IServiceCollection AddSharing(this IServiceCollection services) => services
        .AddSingleton<ShareStore>()
        .AddSingleton<IAuthorizationMiddlewareResultHandler, RevokedShare>()
        .AddRegisterReaders();
}
