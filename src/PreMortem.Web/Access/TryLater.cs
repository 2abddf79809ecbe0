using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using PreMortem.Core.Sessions;
using PreMortem.Web.Api;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Access;

/// <summary>Too many tries: when to try again, and how it is said.</summary>
public sealed record TryLater(Tried What, int Seconds)
{
    public Refusal Refusal => Refusal.TooManyTries(What, Seconds);

    /// <summary>What a lease that was not given says; null where it was given.</summary>
    internal static TryLater? From(RateLimitLease lease, Tried what) => lease.IsAcquired
        ? null
        : new(what, lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 60);

    /// <summary>429 with <c>Retry-After</c>: a page for people, problem+json for programs (AC16).</summary>
    internal IResult Answer(HttpContext http, Func<string, IResult> page)
    {
        http.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return CalmPages.IsForPeople(http.Request) ? page(Refusal.In(Language.Current)) : Problem();
    }

    private ProblemHttpResult Problem() => Answers.Problem(StatusCodes.Status429TooManyRequests, Refusal.Message);
}
