using PreMortem.Web.Initiatives;
using PreMortem.Web.Library;
using PreMortem.Web.Live;
using PreMortem.Web.Register;

namespace PreMortem.Web.Pages;

/// <summary>The document pages: what is read, filled in and printed.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        return services;
    }

    /// <summary>A missing, closed or broken page becomes one calm sentence; goes before everything that answers.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder app) => app.UseCalmPages();

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapRoomPages();
        var leaders = routes.MapGroup("").RequireAuthorization("leader").ExcludeFromDescription();
        leaders.MapInitiativePages();
        leaders.MapTheoryPages();
        leaders.MapSitePages();
        leaders.MapRegisterPages();
        leaders.MapLibraryPages();
        return routes;
    }
}
