using PreMortem.Web.CommandLine;
using PreMortem.Web.Operations;

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
            ContentRootPath = ProgramFiles.Folder,
        });
        // Files beside a build are served as it made them, compressed, as those of an installed program are. Otherwise each is read anew and sent at full length.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.UseSockets(options => options.Backlog = WaitingConnections);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LongestBody;
        });
        builder.Logging.LogQuietly(settings.Log);
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        return builder;
    }
}
