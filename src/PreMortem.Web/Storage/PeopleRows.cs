using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage;

/// <summary>Takes a session's people out of every table that named them (PV3), in one transaction.</summary>
internal static class PeopleRows
{
    /// <param name="code">A closed session, in its stored form.</param>
    public static void Forget(DbConnection connection, DbTransaction transaction, string code, Forgetting people, IReadOnlyList<Entry> sealedLog)
    {
        var initiative = connection.ExecuteScalar<string>("SELECT initiative_id FROM session WHERE code = @code", new { code }, transaction)!;
        connection.Execute("UPDATE session SET anonymous = TRUE WHERE code = @code", new { code }, transaction);
        connection.Execute("UPDATE risk_history SET who = NULL WHERE session = @code", new { code }, transaction);
        EntryRows.Replace(connection, transaction, code, sealedLog);
        Summary(connection, transaction, code, people);
        foreach (var risk in RiskRows.Read(connection, transaction, initiative))
        {
            if (people.Row(risk) is var row && row != risk)
            {
                RiskRows.Save(connection, transaction, initiative, row);
            }
        }

        var loose = new LooseReasons(LooseRows.Parked(connection, transaction, initiative), LooseRows.NotPinnedDown(connection, transaction, initiative));
        LooseRows.Replace(connection, transaction, loose, people.Loose(loose));
        Changes(connection, transaction, initiative, people);
        LaterSessions(connection, transaction, initiative, code, people);
    }

    private static void Summary(DbConnection connection, DbTransaction transaction, string code, Forgetting people)
    {
        if (connection.ExecuteScalar<string?>("SELECT summary FROM session WHERE code = @code", new { code }, transaction) is { } text)
        {
            var summary = Columns.ToJson(people.Summary(Columns.FromJson<SessionSummary>(text)));
            connection.Execute("UPDATE session SET summary = @summary WHERE code = @code", new { code, summary }, transaction);
        }
    }

    private static void Changes(DbConnection connection, DbTransaction transaction, string initiative, Forgetting people)
    {
        foreach (var (id, text) in connection.Query<(long, string)>("SELECT id, edit FROM register_change WHERE initiative_id = @initiative", new { initiative }, transaction))
        {
            var edit = Columns.ToJson(people.Edit(Columns.FromJson<RegisterEdit>(text)));
            if (edit != text)
            {
                connection.Execute("UPDATE register_change SET edit = @edit WHERE id = @id", new { id, edit }, transaction);
            }
        }
    }

    /// <summary>A session holds a copy of the register it began on, in its first entry.</summary>
    private static void LaterSessions(DbConnection connection, DbTransaction transaction, string initiative, string code, Forgetting people)
    {
        var firsts = connection.Query<(string, string)>(
            "SELECT s.code, e.facts FROM session s JOIN entry e ON e.session = s.code AND e.version = 1 WHERE s.initiative_id = @initiative AND s.code <> @code",
            new { initiative, code },
            transaction);
        foreach (var (session, text) in firsts)
        {
            var facts = Columns.ToJson(Columns.FromJson<Seq<Fact>>(text).Select(people.Later).ToSeq());
            if (facts != text)
            {
                connection.Execute("UPDATE entry SET facts = @facts WHERE session = @session AND version = 1", new { session, facts }, transaction);
            }
        }
    }
}
