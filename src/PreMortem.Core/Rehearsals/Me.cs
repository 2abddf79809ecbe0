using PreMortem.Core.Initiatives;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>A simulated person in a room: what he or she looks at is the room's, and the own seat's (RH4).</summary>
/// <param name="Number">From 0, in the rehearsal's list.</param>
internal sealed record Me(Session Room, Seat Seat, SimulatedPerson Person, int Number)
{
    private Rehearsal Rehearsal => Room.Rehearsal!;

    /// <summary>Where I am from, as the room may read it: in an anonymous room no text of mine says it.</summary>
    public string? Site => Room.Anonymous ? null : Person.Site;

    /// <summary>From 0 to below 1, the same whenever I ask about the same.</summary>
    public double Chance(string about) => Draw.Share(Rehearsal.Seed, Number, about);

    public T Pick<T>(IReadOnlyList<T> items, string about) => Draw.Pick(items, Rehearsal.Seed, Number, about);

    public IEnumerable<T> Shuffled<T>(IEnumerable<T> items, string about) => Draw.Shuffled(items, Rehearsal.Seed, Number, about);

    /// <summary>An id of mine; nobody sees from two of them that they are one person's.</summary>
    public string Id(string about) => Draw.Of(Rehearsal.Seed, Number, $"id {about}").ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>My place, from 0, in an order that the room's people would draw for this: so that two of twelve do something, and not all.</summary>
    public int Place(string about)
    {
        var mine = Draw.Of(Rehearsal.Seed, Number, about);
        return Enumerable.Range(0, Rehearsal.People.Count).Count(other => Draw.Of(Rehearsal.Seed, other, about) < mine);
    }

    /// <summary>Whether I am one of the few who do this.</summary>
    public bool IsAmong(int people, string about) => Place(about) < people;

    /// <summary>My cards in the order of their weight: the number, the id it gets, the text.</summary>
    public IEnumerable<(int Number, string Id, string Text)> Cards => Person.Cards.Select((text, at) => (at, Id($"card {at}"), text));

    public bool IsWritten(string id) => Room.Reasons.ContainsKey(id);

    /// <summary>Parts of the plan that stand.</summary>
    public IReadOnlyList<Part> Parts => [.. Room.Initiative.Theory.Where(part => !part.Retired)];

    /// <summary>Sensed and not yet named, as a person would say it.</summary>
    public static bool IsSensed(string text) => text.StartsWith("I sense", StringComparison.OrdinalIgnoreCase);
}
