using PreMortem.Web.Languages;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Access;

/// <summary>Answers a request with a wrong leader key after too many of them, wherever it went (AC16).</summary>
internal static class TooMany
{
    public static void Set(HttpContext http, TryLater? later) => http.Items[typeof(TooMany)] = later;

    public static IApplicationBuilder UseTooMany(this IApplicationBuilder app) => app.Use((http, next) => http.Items[typeof(TooMany)] is TryLater later
        ? later.Answer(http, why => Page.Of<CalmPage>(new { Title = Spoken.Say("calm.tooManyTries"), Sentence = why, WayOn = "/sign-in", WayOnText = Spoken.Say("signIn.signIn") }, StatusCodes.Status429TooManyRequests)).ExecuteAsync(http)
        : next(http));
}
