using PreMortem.Web.Storage;

namespace PreMortem.Web.Api;

/// <summary>For whoever watches the program: is it up, can it store?</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => "up").AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>A real commit, shared by who asks within a second, so that a full disk is seen here before a room sees it.</summary>
    private static async Task<IResult> Ready(Probe probe, Database database)
    {
        try
        {
            await probe.Run().WaitAsync(TimeSpan.FromSeconds(10));
            return Results.Text("ready");
        }
        catch (StorageUnavailable problem) when (problem.Why == WhyNotStored.ReadOnly)
        {
            return Results.Text("the database is read-only", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception problem) when (problem is StorageUnavailable or TimeoutException)
        {
            return Results.Text(database.IsShared ? "the database cannot be reached or written" : "the database cannot be written", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
