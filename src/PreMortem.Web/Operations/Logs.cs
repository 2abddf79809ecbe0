using System.Text.Json;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Operations;

/// <summary>Only what a person should look at; what people typed is in no log line (VW5).</summary>
internal static class Logs
{
    /// <summary>A line of text each, or a JSON object each with time, level, category and the values by name (OP1).</summary>
    public static void LogQuietly(this ILoggingBuilder logging, LogForm form)
    {
        logging.ClearProviders();
        if (form == LogForm.Json)
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                options.JsonWriterOptions = new JsonWriterOptions { Indented = false };
            });
        }
        else
        {
            logging.AddSimpleConsole(options => options.SingleLine = true);
        }

        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("PreMortem", form == LogForm.Json ? LogLevel.Information : LogLevel.Warning);
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
