namespace PreMortem.Core.Wording;

/// <summary>
/// The concreteness nudge (WD1 to WD6; method.md, “Guards”, after CN: agreement on vague words is not agreement).
/// It asks its author for one missing slot. It blocks nothing and grades nobody.
/// </summary>
public static class Concreteness
{
    /// <summary>Slots a card has to fill before it is left in peace.</summary>
    private const int Enough = 3;

    /// <summary>The one slot to ask for, or null where the card is concrete, empty, or in a script this reader cannot judge.</summary>
    public static Missing? Ask(string text)
    {
        var reading = Reading.Of(text);
        if (!reading.Readable)
        {
            return null;
        }

        if (reading.Hedged)
        {
            return new Missing(Slot.What, "It has happened. What did somebody do, or stop doing?");
        }

        if (reading.Filled >= Enough && !reading.Lacking)
        {
            return null;
        }

        return (reading.Who, reading.Where, reading.What) switch
        {
            (false, _, _) => new Missing(Slot.Who, "Who, in which role?"),
            (_, false, _) => new Missing(Slot.Where, "Where or when did we first see it?"),
            (_, _, false) => new Missing(Slot.What, "What did somebody do, or stop doing?"),
            _ => new Missing(Slot.How, "How did that lead to the failure?"),
        };
    }

    /// <summary>The card names no role or group, and no place or time (WD6).</summary>
    public static bool NamesNeitherWhoNorWhen(string text)
    {
        var reading = Reading.Of(text);
        return reading.Readable && !reading.Who && !reading.Where;
    }
}

/// <summary>What a concrete card tells: who (a role), where or when, what happened, how it led there.</summary>
public enum Slot { Who, Where, What, How }

/// <summary>A slot a card does not fill, and the question that asks for it.</summary>
public sealed record Missing(Slot Slot, string Question);
