using System.Data.Common;
using Dapper;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage.Backups;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Storage;

/// <summary>The logs of the sessions: append at a version, read since a version.</summary>
public sealed partial class SessionLog(Database database, Writer writer, ILogger<SessionLog>? logger = null, DeliveryBell? bell = null)
{
    private const string Row = """
        SELECT code, initiative_id AS InitiativeId, agenda, anonymous, level, site, opened_at AS OpenedAt, closed, phase, version, plan_version AS PlanVersion
        FROM session
        """;

    /// <summary>Whether other servers add to the logs, too.</summary>
    public bool IsShared => database.IsShared;

    /// <summary>Begins a session with its first entry, version 1.</summary>
    /// <exception cref="CodeTaken">Another session has the code.</exception>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task Open(SessionRow row, Entry first) => writer.Write((connection, transaction) =>
    {
        if (connection.Execute(
            """
            INSERT INTO session (code, initiative_id, agenda, anonymous, level, site, opened_at, closed, phase, version, plan_version)
            VALUES (@Code, @InitiativeId, @Agenda, @Anonymous, @Level, @Site, @OpenedAt, @Closed, @Phase, @Version, @PlanVersion)
            ON CONFLICT (code) DO NOTHING
            """,
            row with { Version = first.Version },
            transaction) == 0)
        {
            throw new CodeTaken(row.Code);
        }

        EntryRows.Insert(connection, transaction, row.Code, first);
        return true;
    });

    /// <summary>Adds entries after <paramref name="expectedVersion"/>, and what they change in the register, in one transaction (ST2).</summary>
    /// <exception cref="VersionConflict">The log is not at that version, or there is no such session (ST4).</exception>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task Append(string code, long expectedVersion, IReadOnlyList<Entry> entries, SessionProgress progress, RegisterWrite? register = null) =>
        Append(code, expectedVersion, new Growth(entries, progress, register), again: null);

    /// <summary>The same; where the log has grown since, what is new is read and the growth decided again, and nobody comes between (PQ3).</summary>
    /// <param name="again">Takes the entries after <paramref name="expectedVersion"/>; null where there is nothing to add any more. May be asked more than once: the last answer is what is stored.</param>
    /// <exception cref="VersionConflict">There is no such session.</exception>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public async Task Append(string code, long expectedVersion, Growth growth, Func<IReadOnlyList<Entry>, Growth?>? again)
    {
        var kind = growth.ReachesFurther ? WriteKind.Alone : WriteKind.Versioned;
        while (true)
        {
            try
            {
                if (await writer.Write((connection, transaction) => Grow(connection, transaction, code, expectedVersion, growth, again, kind), kind))
                {
                    bell?.Ring();
                }

                return;
            }
            catch (ReachesFurther)
            {
                kind = WriteKind.Alone;
            }
        }
    }

    /// <returns>Whether the session ended.</returns>
    private static bool Grow(
        DbConnection connection, DbTransaction transaction, string code, long expectedVersion, Growth first, Func<IReadOnlyList<Entry>, Growth?>? again, WriteKind kind)
    {
        var growth = first;
        var version = expectedVersion;
        if (!IsMoved(connection, transaction, code, version, growth))
        {
            // Whoever has the row keeps the others out, so what is read now is all there is.
            if (again is null || connection.Execute("UPDATE session SET version = version WHERE code = @code", new { code }, transaction) == 0)
            {
                throw new VersionConflict(code, expectedVersion, VersionOf(connection, transaction, code));
            }

            var missed = EntryRows.Read(connection, code, expectedVersion, transaction);
            if (missed.Count == 0)
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
                throw new ReachesFurther();
            }

            IsMoved(connection, transaction, code, version, growth);
        }

        var entries = growth.Entries;
        foreach (var (index, entry) in entries.Index())
        {
            EntryRows.Insert(connection, transaction, code, entry with { Version = version + index + 1 });
        }

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

    /// <summary>Puts a sealed log in the place of the one there is (SL1).</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task Seal(string code, IReadOnlyList<Entry> sealedLog) => writer.Write((connection, transaction) =>
    {
        EntryRows.Replace(connection, transaction, code, sealedLog);
        return true;
    });

    /// <summary>Takes a closed session's people out of its log, of everything that took them along, and of the program's own backups (PV3).</summary>
    /// <param name="told">Gets what whoever asked should know of the backups, a sentence each.</param>
    /// <returns>Whether there was anybody to forget in the database.</returns>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public async Task<bool> Forget(string code, ulong chance, ICollection<string>? told = null)
    {
        var forgot = await writer.Write((connection, transaction) =>
        {
            var people = new Forgetting(EntryRows.Read(connection, code, 0, transaction));
            if (people.IsDone)
            {
                return false;
            }

            PeopleRows.Forget(connection, transaction, code, people, people.Log(chance));
            return true;
        });

        // Also where it was done before: a backup may have been left that could not be written then.
        foreach (var sentence in ForgetWhatWasOverwritten())
        {
            told?.Add(sentence);
        }

        return forgot;
    }

    /// <summary>
    /// Puts what was written into the file itself, empties the write-ahead log, which still holds what a seal has overwritten (SL5), and has the
    /// program's own backups forget it too (PV2). What cannot be done now is done later.
    /// </summary>
    /// <returns>What whoever runs the program should know of the backups, a sentence each; it is in the log file, too.</returns>
    public IReadOnlyList<string> ForgetWhatWasOverwritten()
    {
        database.EmptyLog();
        var told = database.Backups is { } backups ? new Erasure(this, backups).CatchUp() : [];
        if (logger is not null)
        {
            foreach (var sentence in told)
            {
                OfABackup(logger, sentence);
            }
        }

        return told;
    }

    /// <summary>Anonymous sessions that ended under a program that did not seal yet.</summary>
    public IReadOnlyList<string> Unsealed()
    {
        using var connection = database.OpenReading();
        return connection.Query<string>(
            "SELECT code FROM session JOIN entry ON session = code AND entry.version = 1 WHERE closed AND anonymous AND facts NOT LIKE '%\"sessionSealed.%'").ToList();
    }

    /// <summary>The entries after version <paramref name="since"/>, oldest first; none where there is no such session.</summary>
    public IReadOnlyList<Entry> Read(string code, long since = 0) => Reading(connection => EntryRows.Read(connection, code, since));

    /// <param name="code">The stored form, <c>K7M42P</c>.</param>
    public SessionRow? Find(string code) => Rows("WHERE code = @code", new { code }).SingleOrDefault();

    /// <summary>The sessions of an initiative, newest first.</summary>
    public IReadOnlyList<SessionRow> Of(string initiativeId) =>
        Rows("WHERE initiative_id = @initiativeId ORDER BY opened_at DESC, code", new { initiativeId });

    /// <summary>The sessions that are not closed, newest first.</summary>
    public IReadOnlyList<SessionRow> Open() => Rows("WHERE NOT closed ORDER BY opened_at DESC, code", null);

    private IReadOnlyList<SessionRow> Rows(string which, object? parameters) =>
        Reading(connection => connection.Query<SessionColumns>($"{Row} {which}", parameters).Select(row => row.ToRow()).ToList());

    /// <summary>A room that meets damage has no page around it that would notice (ST12).</summary>
    private T Reading<T>(Func<DbConnection, T> read)
    {
        try
        {
            using var connection = database.OpenReading();
            return read(connection);
        }
        catch (DbException problem) when (database.IsDamage(problem))
        {
            writer.StopForDamage();
            throw;
        }
    }

    private static long VersionOf(DbConnection connection, DbTransaction transaction, string code) =>
        connection.ExecuteScalar<long?>("SELECT version FROM session WHERE code = @code", new { code }, transaction) ?? 0;

    [LoggerMessage(LogLevel.Warning, "{What}")]
    private static partial void OfABackup(ILogger logger, string what);

    /// <summary>What was decided again decides by more than the session's version.</summary>
    private sealed class ReachesFurther : Exception;
}
