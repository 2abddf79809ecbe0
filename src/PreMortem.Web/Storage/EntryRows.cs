using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage;

/// <summary>The entries of a session's log, as they are stored.</summary>
internal static class EntryRows
{
    private const string Since = "SELECT version, at, seat, command, facts FROM entry WHERE session = @code AND version > @since ORDER BY version";

    /// <summary>How many rows one statement inserts: a few sizes, so that a database sees the same few statements again and again.</summary>
    private static readonly int[] s_atOnce = [32, 8, 1];

    private static readonly Dictionary<int, string> s_inserts = s_atOnce.ToDictionary(rows => rows, rows =>
        $"INSERT INTO entry (session, version, at, seat, command, facts) VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(row => $"(@code, @version{row}, @at{row}, @seat{row}, @command{row}, @facts{row})"))}");

    /// <summary>Those after version <paramref name="since"/>, oldest first.</summary>
    public static List<Entry> Read(DbConnection connection, string code, long since, DbTransaction? transaction = null) =>
        Read(connection, Since, code, since, transaction);

    /// <summary>The same, and until the transaction ends nobody else adds any: whoever has the session's row keeps the others out. In one statement, for they wait.</summary>
    public static List<Entry> ReadAlone(DbConnection connection, DbTransaction transaction, string code, long since) =>
        Read(connection, $"UPDATE session SET version = version WHERE code = @code; {Since}", code, since, transaction);

    public static void Insert(DbConnection connection, DbTransaction transaction, string code, IReadOnlyList<Entry> entries)
    {
        var done = 0;
        foreach (var rows in s_atOnce)
        {
            for (; entries.Count - done >= rows; done += rows)
            {
                connection.Execute(s_inserts[rows], Parameters(code, entries.Skip(done).Take(rows)), transaction);
            }
        }
    }

    public static void Replace(DbConnection connection, DbTransaction transaction, string code, IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries)
        {
            connection.Execute(
                "UPDATE entry SET at = @At, seat = @Seat, command = @command, facts = @facts WHERE session = @code AND version = @Version",
                new { code, entry.Version, entry.At, entry.Seat, command = entry.Command.ToString("D"), facts = Columns.ToJson(entry.Facts) },
                transaction);
        }
    }

    private static List<Entry> Read(DbConnection connection, string sql, string code, long since, DbTransaction? transaction) => connection
        .Query<Row>(sql, new { code, since }, transaction)
        .Select(row => new Entry(row.Version, row.At, row.Seat, Guid.Parse(row.Command), Columns.FromJson<Seq<Fact>>(row.Facts)))
        .ToList();

    private static DynamicParameters Parameters(string code, IEnumerable<Entry> entries)
    {
        var parameters = new DynamicParameters(new { code });
        foreach (var (row, entry) in entries.Index())
        {
            parameters.Add($"version{row}", entry.Version);
            parameters.Add($"at{row}", entry.At);
            parameters.Add($"seat{row}", entry.Seat);
            parameters.Add($"command{row}", entry.Command.ToString("D"));
            parameters.Add($"facts{row}", Columns.ToJson(entry.Facts));
        }

        return parameters;
    }

    private sealed class Row
    {
        public long Version { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Seat { get; init; }

        public string Command { get; init; } = "";

        public string Facts { get; init; } = "";
    }
}
