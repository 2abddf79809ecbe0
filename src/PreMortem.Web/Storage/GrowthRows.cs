using System.Data.Common;
using Dapper;
using PreMortem.Core.Sessions;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Storage;

/// <summary>Adds to a log at the version that was expected, or decides again on what others added first (ST4, PQ3).</summary>
internal static class GrowthRows
{
    /// <returns>Whether the session ended.</returns>
    /// <exception cref="VersionConflict">The log is elsewhere, and nobody decides again; or there is no such session.</exception>
    /// <exception cref="GrowthReachesFurther">Decided again, it wants to be <see cref="WriteKind.Alone"/>.</exception>
    public static bool Write(
        DbConnection connection, DbTransaction transaction, string code, long expectedVersion, Growth first, Func<IReadOnlyList<Entry>, Growth?>? again, WriteKind kind)
    {
        var growth = first;
        var version = expectedVersion;
        if (!IsMoved(connection, transaction, code, version, growth))
        {
            var missed = EntryRows.ReadAlone(connection, transaction, code, expectedVersion);
            if (again is null || missed.Count == 0)
            {
                throw new VersionConflict(code, expectedVersion, VersionOf(connection, transaction, code));
            }

            if (again(missed) is not { } next)
            {
                return false;
            }

            (growth, version) = (next, missed[^1].Version);
            if (growth.ReachesFurther && kind != WriteKind.Alone)
            {
                throw new GrowthReachesFurther();
            }

            IsMoved(connection, transaction, code, version, growth);
        }

        var entries = growth.Entries;
        EntryRows.Insert(connection, transaction, code, [.. entries.Select((entry, index) => entry with { Version = version + index + 1 })]);
        if (growth.Register is { } register)
        {
            RegisterRows.Write(connection, transaction, code, register);
        }

        EntryRows.Replace(connection, transaction, code, growth.SealedLog ?? []);
        var ends = growth.Progress.Closed && entries.Any(entry => entry.Facts.Any(fact => fact is SessionClosed));
        if (ends)
        {
            OutboxRows.SessionClosed(connection, transaction, code, entries[^1].At);
        }

        return ends;
    }

    private static bool IsMoved(DbConnection connection, DbTransaction transaction, string code, long expectedVersion, Growth growth) => connection.Execute(
        "UPDATE session SET version = @version, phase = @Phase, closed = @Closed WHERE code = @code AND version = @expectedVersion",
        new { code, version = expectedVersion + growth.Entries.Count, expectedVersion, growth.Progress.Phase, growth.Progress.Closed },
        transaction) > 0;

    private static long VersionOf(DbConnection connection, DbTransaction transaction, string code) =>
        connection.ExecuteScalar<long?>("SELECT version FROM session WHERE code = @code", new { code }, transaction) ?? 0;
}

/// <summary>What was decided again decides by more than the session's version.</summary>
internal sealed class GrowthReachesFurther : Exception;
