using PreMortem.Core;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage.Moving;

/// <summary>Copies a whole installation, table by table, into a place that holds nothing yet (PQ10).</summary>
/// <param name="output">Hears of each table.</param>
internal sealed class Move(Place from, Place to, TextWriter output)
{
    private long _replaced;

    /// <exception cref="SettingsProblem">The place is not empty, or the copy is not the same: nothing is kept.</exception>
    public void Run()
    {
        var tables = Installation.Between(from, to);
        to.MustBeEmpty(tables);
        foreach (var table in tables)
        {
            if (to.Fill(table, from.Rows(table).Select(row => Taken(table, row))) is > 0 and var count)
            {
                output.WriteLine(FormattableString.Invariant($"{table.Said}: {count:N0}"));
            }
        }

        var key = from.LeaderKey();
        if (key is not null)
        {
            to.KeepLeaderKey(key);
        }

        var meetings = new Replays(from, to).Compare(output);
        var said = FormattableString.Invariant(
            $"Copied from {from.Name} to {to.Name}: {to.Count("initiative"):N0} initiatives, {to.Count("risk"):N0} risks, {meetings:N0} meetings with {to.Count("entry"):N0} entries; each meeting was replayed from both and is the same.");
        to.Commit();
        output.WriteLine(said);
        if (_replaced > 0)
        {
            output.WriteLine(FormattableString.Invariant($"{_replaced:N0} characters that not every database can keep stand as ␀ or � now."));
        }

        output.WriteLine(key is null
            ? "There was no leader key to take along; the program makes one when it starts."
            : "The leader key came along; leaders who were signed in sign in again.");
    }

    private object[] Taken(Table table, object[] row)
    {
        foreach (var (index, value) in row.Index())
        {
            row[index] = value is string text ? Kept(text) : table.Columns[index].Taken(value);
        }

        return row;
    }

    private string Kept(string text)
    {
        var kept = TypedText.Of(text);
        _replaced += TypedText.Changed(text, kept);
        return kept;
    }
}
