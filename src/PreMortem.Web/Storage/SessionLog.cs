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

        EntryRows.Insert(connection, transaction, row.Code, [first]);
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
                if (await writer.Write((connection, transaction) => GrowthRows.Write(connection, transaction, code, expectedVersion, growth, again, kind), kind))
                {
                    bell?.Ring();
                }

                return;
            }
            catch (GrowthReachesFurther)
            {
                kind = WriteKind.Alone;
            }
        }
    }

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

    [LoggerMessage(LogLevel.Warning, "{What}")]
    private static partial void OfABackup(ILogger logger, string what);
}
