using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage.Backups;

/// <summary>Takes a backup when the last is a day old, at the start and then each day, and keeps as many as are to be kept (ST14); where none are, it only has those there are forget what is forgotten (ST20). One that fails is tried again and ends nothing.</summary>
internal sealed partial class DailyBackup(DatabaseFile database, SessionLog log, BackupFolder folder, Settings settings, TimeProvider clock, ILogger<DailyBackup> logger) : BackgroundService
{
    /// <summary>After a start people come back to their rooms; they go first.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan TryAgain = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = Settle;
        while (true)
        {
            await Task.Delay(wait, clock, stoppingToken);
            wait = await Task.Run(() => Look(stoppingToken), stoppingToken);
        }
    }

    /// <returns>How long until the next.</returns>
    private TimeSpan Look(CancellationToken stop)
    {
        try
        {
            return settings.Backups > 0 ? TakeIfDue(clock.GetUtcNow(), stop) : Day;
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            NotTaken(problem.Message);
            return TryAgain;
        }
        finally
        {
            CatchUp();
        }
    }

    private TimeSpan TakeIfDue(DateTimeOffset now, CancellationToken stop)
    {
        if (UntilDue(now) is { } wait)
        {
            return wait;
        }

        using var from = database.OpenReading();
        folder.Take(from, new BackupName(now), OnlineCopy.Pause, stop);
        folder.Prune(settings.Backups);
        return Day;
    }

    /// <summary>A room that closed meanwhile was sealed in the database, not yet in this copy; and what a power cut kept from being forgotten is forgotten now.</summary>
    private void CatchUp()
    {
        try
        {
            log.ForgetWhatWasOverwritten();
        }
        catch (SqliteException problem)
        {
            NotForgotten(problem.Message);
        }
    }

    /// <summary>Null where it is time. A backup of a time to come was named by a wrong clock and counts for nothing.</summary>
    private TimeSpan? UntilDue(DateTimeOffset now) =>
        folder.Files.FirstOrDefault(file => file.Name.Before is null && file.Name.Taken <= now) is { } last && now - last.Name.Taken < Day
            ? last.Name.Taken + Day - now
            : null;

    [LoggerMessage(LogLevel.Error, "No backup could be taken ({Why}); it is tried again in an hour.")]
    private partial void NotTaken(string why);

    [LoggerMessage(LogLevel.Error, "The backups could not be brought up to what is forgotten ({Why}); it is tried again with the next.")]
    private partial void NotForgotten(string why);
}
