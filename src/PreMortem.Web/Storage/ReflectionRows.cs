using System.Data.Common;
using Dapper;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>Reflections as a register holds them: with the meeting each is about (MR9).</summary>
internal static class ReflectionRows
{
    /// <summary>The reflections of an initiative's meetings, by the meeting's code. One in which nothing is said is none.</summary>
    public static IReadOnlyDictionary<string, Reflection> Read(DbConnection connection, DbTransaction moment, string initiativeId) => connection
        .Query<(string Session, string Body)>(
            "SELECT r.session, r.body FROM reflection r JOIN session s ON s.code = r.session WHERE s.initiative_id = @initiativeId",
            new { initiativeId },
            moment)
        .Select(row => (row.Session, Reflection: Columns.FromJson<Reflection>(row.Body)))
        .Where(row => row.Reflection != new Reflection())
        .ToDictionary(row => row.Session, row => row.Reflection, StringComparer.Ordinal);

    /// <returns>Whether it was the first of its meeting; else nothing was stored.</returns>
    public static bool Add(DbConnection connection, DbTransaction transaction, string session, string body, DateTimeOffset now) => connection.Execute(
        "INSERT INTO reflection (session, body, version, saved_at) VALUES (@session, @body, 1, @now) ON CONFLICT (session) DO NOTHING",
        new { session, body, now },
        transaction) > 0;
}
