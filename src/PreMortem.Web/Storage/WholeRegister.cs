using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>A register with all that belongs to it, from its rows.</summary>
internal static class WholeRegister
{
    /// <param name="moment">All of it is read as it stood at one moment.</param>
    /// <param name="withHistory">With every line of history, for a copy that loses nothing.</param>
    /// <returns>Null where there is no such initiative.</returns>
    public static RegisterDocument? Read(DbConnection connection, DbTransaction moment, string initiativeId, bool withHistory)
    {
        var (plan, rehearsal) = connection.QuerySingleOrDefault<(string?, bool)>("SELECT body, rehearsal FROM initiative WHERE id = @initiativeId", new { initiativeId }, moment);
        if (plan is null)
        {
            return null;
        }

        var summaries = connection.Query<string>(
            "SELECT summary FROM session WHERE initiative_id = @initiativeId AND summary IS NOT NULL ORDER BY opened_at, code",
            new { initiativeId },
            moment);
        var reflections = ReflectionRows.Read(connection, moment, initiativeId);
        return new(
            initiativeId,
            Columns.FromJson<Initiative>(plan),
            summaries.Select(Columns.FromJson<SessionSummary>).Select(summary => summary with { Reflection = reflections.GetValueOrDefault(summary.Code) }).ToSeq(),
            RiskRows.Read(connection, moment, initiativeId),
            LooseRows.Parked(connection, moment, initiativeId),
            LooseRows.NotPinnedDown(connection, moment, initiativeId),
            withHistory ? HistoryRows.Read(connection, initiativeId, moment: moment).ToSeq() : [],
            rehearsal ? true : null);
    }
}
