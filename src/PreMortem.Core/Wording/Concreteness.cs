namespace PreMortem.Core.Wording;

/// <summary>
/// The concreteness nudge (WD1 to WD6, WD12; method.md, “Guards”, after CN: agreement on vague words is not agreement).
/// It asks its author for one missing slot, in the language of the card. It blocks nothing and grades nobody.
/// </summary>
public static class Concreteness
{
    /// <summary>Slots a card has to fill before it is left in peace.</summary>
    private const int Enough = 3;

    /// <summary>The one slot to ask for, or null where the card is concrete, empty, or in a script this reader cannot judge.</summary>
    public static Missing? Ask(string text)
    {
        var slots = Slots.Of(text);
        if (!slots.Readable)
        {
            return null;
        }

        if (slots.Hedged)
        {
            return new Missing(Slot.What, slots.InSpanish ? "Ya pasó. ¿Qué hizo alguien, o qué dejó de hacer?" : "It has happened. What did somebody do, or stop doing?");
        }

        if (slots.Filled >= Enough && !slots.Lacking)
        {
            return null;
        }

        var slot = (slots.Who, slots.Where, slots.What) switch
        {
            (false, _, _) => Slot.Who,
            (_, false, _) => Slot.Where,
            (_, _, false) => Slot.What,
            _ => Slot.How,
        };
        return new Missing(slot, slots.InSpanish ? InSpanish(slot) : InEnglish(slot));
    }

    /// <summary>The card names no role or group, and no place or time (WD6).</summary>
    public static bool NamesNeitherWhoNorWhen(string text)
    {
        var slots = Slots.Of(text);
        return slots.Readable && !slots.Who && !slots.Where;
    }

    private static string InEnglish(Slot slot) => slot switch
    {
        Slot.Who => "Who, in which role?",
        Slot.Where => "Where or when did we first see it?",
        Slot.What => "What did somebody do, or stop doing?",
        _ => "How did that lead to the failure?",
    };

    private static string InSpanish(Slot slot) => slot switch
    {
        Slot.Who => "¿Quién, en qué puesto?",
        Slot.Where => "¿Dónde o cuándo lo vimos por primera vez?",
        Slot.What => "¿Qué hizo alguien, o qué dejó de hacer?",
        _ => "¿Cómo llevó eso al fracaso?",
    };
}

/// <summary>What a concrete card tells: who (a role), where or when, what happened, how it led there.</summary>
public enum Slot { Who, Where, What, How }

/// <summary>A slot a card does not fill, and the question that asks for it.</summary>
public sealed record Missing(Slot Slot, string Question);
