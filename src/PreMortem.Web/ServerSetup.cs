using PreMortem.Web.CommandLine;

namespace PreMortem.Web;

/// <summary>The server itself: where it listens, how much it takes, what it logs.</summary>
internal static class ServerSetup
{
    /// <summary>Kestrel's own 512 makes a thousand people who join at once wait for retransmits (architecture.md, rule 10).</summary>
    private const int WaitingConnections = 4096;

    private const long LongestBody = 4 * 1024 * 1024;

    /// <summary>A builder whose files are beside the program, wherever it was started from.</summary>
    public static WebApplicationBuilder NewBuilder(Settings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServerSetup).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.UseSockets(options => options.Backlog = WaitingConnections);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LongestBody;
        });
        LogQuietly(builder.Logging);
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>Only what a person should look at; what people typed is in no log line (VW5).</summary>
    private static void LogQuietly(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(options => options.SingleLine = true);
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Error);

        // A cookie that anybody can make up is refused, which is enough said.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);

        // At their lower levels these print whole commands, cards and seat secrets among them, and the address with the leader key.
        logging.AddFilter("Microsoft.AspNetCore.SignalR", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
    }
}
