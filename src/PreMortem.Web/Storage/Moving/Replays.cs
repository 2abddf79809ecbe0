using System.Text.Json;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage.Moving;

/// <summary>Holds a copy against what it was made of, before it counts: every log is replayed from both, every register read from both (PQ10).</summary>
internal sealed class Replays(Place from, Place to)
{
    /// <summary>After so many meetings whoever waits hears of it.</summary>
    private const int Often = 500;

    /// <returns>How many meetings there were.</returns>
    /// <exception cref="SettingsProblem">A meeting or a register is not the same in both.</exception>
    public int Compare(TextWriter output)
    {
        var codes = to.Connection.Query<string>("SELECT code FROM session ORDER BY code", transaction: to.Transaction).AsList();
        foreach (var (index, code) in codes.Index())
        {
            if (!Meeting(from, code).SequenceEqual(Meeting(to, code), StringComparer.Ordinal))
            {
                throw Differs($"The meeting {JoinCode.Format(code)}");
            }

            if ((index + 1) % Often == 0)
            {
                output.WriteLine(FormattableString.Invariant($"{index + 1:N0} of {codes.Count:N0} meetings are the same"));
            }
        }

        foreach (var (id, name) in to.Connection.Query<(string, string)>("SELECT id, name FROM initiative ORDER BY id", transaction: to.Transaction).AsList())
        {
            if (Register(from, id) != Register(to, id))
            {
                throw Differs($"The register of “{name}”");
            }
        }

        return codes.Count;
    }

    /// <summary>The log line by line, then all that anybody can see of the room it makes.</summary>
    private static IEnumerable<string> Meeting(Place place, string code)
    {
        var log = EntryRows.Read(place.Connection, code, 0, place.Transaction);
        foreach (var entry in log)
        {
            yield return Text(entry);
        }

        var session = Evolution.Replay(log);
        foreach (var audience in Enum.GetValues<Audience>())
        {
            yield return Text(View.Of(session, Presence.Nobody, audience));
        }

        foreach (var seat in session.Seats.Keys)
        {
            yield return Text(View.OfSeat(session, seat));
        }

        yield return JsonSerializer.Serialize(RegisterOfSession.From(session), Json.Typed);
    }

    private static string Register(Place place, string id) =>
        JsonSerializer.Serialize(WholeRegister.Read(place.Connection, place.Transaction, id, withHistory: true), Json.Typed);

    private static string Text(Entry entry) => JsonSerializer.Serialize(entry, Json.Typed);

    private static string Text(Dictionary<string, ViewRecord> records) => JsonSerializer.Serialize(
        records.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => KeyValuePair.Create(record.Key, (object)record.Value)), Json.Typed);

    private SettingsProblem Differs(string what) =>
        new($"{what} is not in {to.Name} as it is in {from.Name}, so nothing was kept there; please report it, with what both databases are.");
}
