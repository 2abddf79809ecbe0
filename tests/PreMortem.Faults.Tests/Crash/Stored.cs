using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Core;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>
/// What a killed program left in its files, read from a copy, so that the program finds them as they were. The log is folded here, away from
/// the program, and everything else is held against it.
/// </summary>
internal sealed class Stored
{
    private Stored(IReadOnlyList<Entry> log, RegisterDocument register) =>
        (Log, Session, Register) = (log, Evolution.Replay(log), register);

    public IReadOnlyList<Entry> Log { get; }

    public Session Session { get; }

    public RegisterDocument Register { get; }

    public bool IsSealed => Log.Any(entry => entry.Facts.Any(fact => fact is SessionSealed));

    public static Stored Read(string folder, string code)
    {
        var copy = Directory.CreateTempSubdirectory("premortem-left-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(folder, "premortem.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            using var database = new DatabaseFile(Path.Combine(copy, "premortem.db"));
            using (var connection = database.OpenReading())
            {
                Assert.Equal("ok", connection.ExecuteScalar<string>("PRAGMA integrity_check"));
            }

            return Read(database, code);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    public static Stored Read(Database database, string code)
    {
        using var writer = database.NewWriter();
        var sessions = new SessionLog(database, writer);
        return new(sessions.Read(code), new RegisterStore(database, writer).Read(sessions.Find(code)!.InitiativeId, withHistory: true)!);
    }

    /// <summary>Versions without gaps, and no command of a seat twice.</summary>
    public void IsWhole()
    {
        Assert.Equal(Enumerable.Range(1, Log.Count), Log.Select(entry => (int)entry.Version));
        var twice = Log.Where(entry => entry.Command != Guid.Empty).GroupBy(entry => (entry.Seat, entry.Command)).Where(same => same.Count() > 1);
        Assert.Empty(twice.Select(same => same.Key));
    }

    /// <summary>Every acknowledged command is there, once, at the version its sender was told.</summary>
    public void Holds(IEnumerable<Outbox> boxes)
    {
        var log = Log.Where(entry => entry.Command != Guid.Empty).ToDictionary(entry => (entry.Seat, entry.Command), entry => entry.Version);
        foreach (var box in boxes)
        {
            foreach (var (command, version) in box.Acknowledged)
            {
                var found = log.TryGetValue((box.Seat, Guid.Parse((string)command["id"]!)), out var at);
                Assert.True(found && at == version, $"Acknowledged at {version}, found {(found ? at : "nowhere")}: {command.ToJsonString()}");
            }
        }
    }

    /// <summary>The tables of the register are what a fold of the log gives, line of history by line of history (ST2).</summary>
    public void RegisterAgrees()
    {
        var folded = RegisterOfSession.From(Session);
        Assert.Equal(Text(folded.Risks), Text(Register.Risks));
        Assert.Equal(Text(folded.Parked), Text(Register.Parked));
        Assert.Equal(Text(folded.NotPinnedDown), Text(Register.NotPinnedDown));
        Assert.Equal(Text(History()), Text(Register.History));
        if (Session.Closed)
        {
            Assert.Equal(Text(folded.Summary), Text(Assert.Single(Register.Sessions)));
        }
    }

    private List<RiskChange> History()
    {
        List<RiskChange> lines = [];
        var before = Evolution.Open(Log[0]);
        foreach (var entry in Log.Skip(1))
        {
            var after = before.After(entry);
            if (RegisterOfSession.Between(before, after, entry) is { } write)
            {
                lines.RemoveAll(line => write.Removed.Contains(line.Risk));
                lines.AddRange(write.History);
            }

            before = after;
        }

        return lines;
    }

    private static string Text<T>(IEnumerable<T> rows)
        where T : notnull => string.Join('\n', rows.Select(Text));

    private static string Text<T>(T row)
        where T : notnull => System.Text.Json.JsonSerializer.Serialize(row, Json.Options);
}
