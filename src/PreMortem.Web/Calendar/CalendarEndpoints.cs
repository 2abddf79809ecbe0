using System.Text;
using PreMortem.Core.Export;
using PreMortem.Web.Api;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Calendar;

/// <summary>The days of a register as a calendar: a file for its readers, and a feed for programs that hold no cookie (AT4).</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/initiatives/{id}/register.ics", Of)
            .ForReaders()
            .WithTags("Register")
            .WithSummary("The days of the register as a calendar, ics");
        routes.MapGet("/share/{token}/calendar.ics", Feed).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>A link that was revoked or never made has no calendar, and nothing tells the two apart.</summary>
    private static IResult Feed(HttpContext http, string token, ShareStore shares)
    {
        RegisterReader.Private(http);
        return shares.Find(token) is { } id ? Of(http, id) : Answers.Missing("calendar");
    }

    private static IResult Of(HttpContext http, string id)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<RegisterStore>().Read(id)?.To(http) is not { Rehearsal: not true } register)
        {
            return Answers.Missing("initiative");
        }

        var link = $"{http.Request.Scheme}://{http.Request.Host}/initiatives/{id}/register";
        var calendar = CalendarExport.Write(register, link, services.GetRequiredService<DayStore>().Changed(id));
        var slug = Chance.Slug(register.Initiative.Name) is { Length: > 0 } words ? words : id;
        return TypedResults.File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", $"premortem-{slug}.ics");
    }
}
