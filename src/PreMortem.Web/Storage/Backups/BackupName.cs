using System.Globalization;
using System.Text.RegularExpressions;

namespace PreMortem.Web.Storage.Backups;

/// <summary>What a backup is called: <c>premortem-20261122-0300.db</c>, or <c>premortem-20261122-0300-before-007.db</c> where a migration was to follow.</summary>
/// <param name="Taken">In UTC, to the minute.</param>
/// <param name="Before">The number of the migration; null for one of every day.</param>
public sealed partial record BackupName(DateTimeOffset Taken, int? Before = null)
{
    private const string Minute = "yyyyMMdd-HHmm";

    /// <summary>Null where no backup is called so.</summary>
    public static BackupName? Read(string file) =>
        Shape().Match(file) is { Success: true } match
        && DateTimeOffset.TryParseExact(match.Groups["taken"].Value, Minute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken)
            ? new(taken, match.Groups["before"] is { Success: true } before ? int.Parse(before.Value, CultureInfo.InvariantCulture) : null)
            : null;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"premortem-{Taken.UtcDateTime.ToString(Minute, CultureInfo.InvariantCulture)}{(Before is { } number ? $"-before-{number:000}" : "")}.db");

    [GeneratedRegex(@"^premortem-(?<taken>\d{8}-\d{4})(-before-(?<before>\d{3}))?\.db$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}

/// <summary>A backup in the folder.</summary>
public sealed record BackupFile(string Path, BackupName Name, long Bytes);
