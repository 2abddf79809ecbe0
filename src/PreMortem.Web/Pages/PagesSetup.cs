using System.Text.Encodings.Web;
using PreMortem.Web.Access;
using PreMortem.Web.Import;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Languages;
using PreMortem.Web.Library;
using PreMortem.Web.Live;
using PreMortem.Web.Pictures;
using PreMortem.Web.Record;
using PreMortem.Web.Register;
using PreMortem.Web.Rehearsals;
using PreMortem.Web.Sharing;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Pages;

/// <summary>The document pages: what is read, filled in and printed.</summary>
public static class PagesSetup
{
    /// <summary>Goes before the API's own: whoever comes first answers what broke.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<HtmlEncoder, ReadableHtmlEncoder>();
        services.AddRazorComponents();
        services.AddSingleton<PictureFiles>();
        return services.AddExceptionHandler<CalmFailure>();
    }

    /// <summary>A page that is missing or closed becomes one calm sentence.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder app) => app.UseCalmPages();

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapRoomPages();
        routes.MapShareLink();
        routes.MapLanguages();
        var readers = routes.MapGroup("").ForReaders().ExcludeFromDescription();
        readers.MapRegisterReading();
        readers.MapRiskReading();
        var leaders = routes.MapGroup("").RequireAuthorization(Leader.Policy).AddEndpointFilter<RouteGroupBuilder, OnceOnly>().ExcludeFromDescription();
        leaders.MapInitiativePages();
        leaders.MapSessionPages();
        leaders.MapRehearsalPages();
        leaders.MapTheoryPages();
        leaders.MapAdvicePages();
        leaders.MapVersionPages();
        leaders.MapSitePages();
        leaders.MapWorkPages();
        leaders.MapProblemPages();
        leaders.MapRiskPages();
        leaders.MapLoosePages();
        leaders.MapRegisterChanges();
        leaders.MapImportPages();
        leaders.MapRecordPages();
        leaders.MapSharePages();
        leaders.MapLibraryPages();
        leaders.MapKeyPages();
        leaders.MapWebhookPages();
        return routes;
    }
}
