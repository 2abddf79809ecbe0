namespace PreMortem.Core.Wording;

/// <summary>What a plain reader finds in a card, whichever language it is in (WD1, WD12).</summary>
/// <param name="Readable">It is in a script and a language that can be judged.</param>
/// <param name="Hedged">Something only might have been.</param>
/// <param name="Lacking">It names what was not there, and not what was.</param>
internal readonly record struct Slots(bool Readable, bool InSpanish, bool Who, bool Where, bool What, bool How, bool Hedged, bool Lacking)
{
    public int Filled => (Who ? 1 : 0) + (Where ? 1 : 0) + (What ? 1 : 0) + (How ? 1 : 0);

    public static Slots Of(string text)
    {
        var words = Words.Of(text);
        if (Tongue.IsSpanish(words))
        {
            return SpanishReading.Of(words);
        }

        var reading = Reading.Of(text);
        return new(reading.Readable, InSpanish: false, reading.Who, reading.Where, reading.What, reading.How, reading.Hedged, reading.Lacking);
    }
}
