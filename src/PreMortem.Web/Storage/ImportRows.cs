using System.Data.Common;
using Dapper;
using PreMortem.Core.Import;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage;

/// <summary>Writes a register that came from a file: plan, meetings without their logs, rows, history (IP2).</summary>
internal static class ImportRows
{
    /// <remarks>The plan is a version of its own, after all that its meetings examined: those stay where they were made (VP7).</remarks>
    /// <returns>The id; null where there is an initiative with it, and nothing was written.</returns>
    public static string? Add(DbConnection connection, DbTransaction transaction, RegisterDocument register, DateTimeOffset now)
    {
        var id = register.InitiativeId.Length > 0 ? register.InitiativeId : Chance.InitiativeId(register.Initiative.Name);
        var body = Columns.ToJson(register.Initiative);
        var version = 1 + register.Sessions.Select(session => session.PlanVersion ?? 0).DefaultIfEmpty().Max();
        if (connection.Execute(
            "INSERT INTO initiative (id, name, body, added_at, changed_at, version, rehearsal) VALUES (@id, @Name, @body, @now, @now, @version, @rehearsal) ON CONFLICT DO NOTHING",
            new { id, register.Initiative.Name, body, now, version, rehearsal = register.Rehearsal is true },
            transaction) == 0)
        {
            return null;
        }

        VersionRows.Add(connection, transaction, id, new PlanVersion(version, now, null, register.Initiative));
        var free = NewRegister.Renamed(register, Codes(connection, transaction, register));
        foreach (var (index, session) in free.Sessions.Index())
        {
            AddSession(connection, transaction, id, session with { Reflection = null }, index);
            if (session.Reflection is { } reflection)
            {
                ReflectionRows.Add(connection, transaction, session.Code, Columns.ToJson(reflection), now);
            }
        }

        foreach (var risk in free.Risks)
        {
            RiskRows.Save(connection, transaction, id, risk);
        }

        HistoryRows.Add(connection, transaction, id, free.History);
        LooseRows.Replace(connection, transaction, new LooseReasons([], []), new LooseReasons(free.Parked, free.NotPinnedDown));
        return id;
    }

    /// <summary>New codes for the meetings whose own is taken here, or is no code that a person can type.</summary>
    private static Dictionary<string, string> Codes(DbConnection connection, DbTransaction transaction, RegisterDocument register)
    {
        var taken = connection.Query<string>("SELECT code FROM session", transaction: transaction).ToHashSet(StringComparer.Ordinal);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in register.Sessions.Select(session => session.Code))
        {
            var free = code;
            while (!JoinCode.TryParse(free, out var typed) || typed != free || !taken.Add(free))
            {
                free = Chance.JoinCode();
            }

            if (free != code)
            {
                codes[code] = free;
            }
        }

        return codes;
    }

    /// <summary>A row without entries: no room opens from it. The moment only keeps the meetings of one day in their order.</summary>
    private static void AddSession(DbConnection connection, DbTransaction transaction, string initiativeId, SessionSummary session, int index) =>
        connection.Execute(
            """
            INSERT INTO session (code, initiative_id, agenda, anonymous, level, site, opened_at, closed, phase, version, plan_version, summary)
            VALUES (@Code, @initiativeId, @Agenda, @Anonymous, @Level, @Site, @openedAt, TRUE, 'close', 0, @PlanVersion, @summary)
            """,
            new
            {
                session.Code,
                initiativeId,
                session.Agenda,
                session.Anonymous,
                session.Level,
                session.Site,
                session.PlanVersion,
                openedAt = new DateTimeOffset(session.Date, new TimeOnly(12, 0), TimeSpan.Zero).AddSeconds(index),
                summary = Columns.ToJson(session),
            },
            transaction);
}
