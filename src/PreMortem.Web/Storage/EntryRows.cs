using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage;

/// <summary>The entries of a session's log, as they are stored.</summary>
internal static class EntryRows
{
    /// <summary>Those after version <paramref name="since"/>, oldest first.</summary>
    public static List<Entry> Read(DbConnection connection, string code, long since, DbTransaction? transaction = null) => connection
        .Query<Row>(
            "SELECT version, at, seat, command, facts FROM entry WHERE session = @code AND version > @since ORDER BY version",
            new { code, since },
            transaction)
        .Select(row => new Entry(row.Version, row.At, row.Seat, Guid.Parse(row.Command), Columns.FromJson<Seq<Fact>>(row.Facts)))
        .ToList();

    public static void Insert(DbConnection connection, DbTransaction transaction, string code, Entry entry) =>
        connection.Execute(
            "INSERT INTO entry (session, version, at, seat, command, facts) VALUES (@code, @Version, @At, @Seat, @command, @facts)",
            new { code, entry.Version, entry.At, entry.Seat, command = entry.Command.ToString("D"), facts = Columns.ToJson(entry.Facts) },
            transaction);

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

    private sealed class Row
    {
        public long Version { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Seat { get; init; }

        public string Command { get; init; } = "";

        public string Facts { get; init; } = "";
    }
}
