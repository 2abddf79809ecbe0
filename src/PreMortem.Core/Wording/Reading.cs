namespace PreMortem.Core.Wording;

/// <summary>Which slots a card fills, as a plain reader of English sees it.</summary>
internal sealed partial class Reading
{
    private readonly List<Word> _words;

    private Reading(List<Word> words)
    {
        _words = words;
        var past = 0;
        var pastBeforeBreak = 0;
        var judged = false;
        for (var i = 0; i < words.Count; i++)
        {
            Who = Who || IsRole(i);
            Where = Where || IsPlaceOrTime(i);
            Hedged = Hedged || IsHedge(i);
            past += IsPast(i) ? 1 : 0;
            How = How || SaysHow(i) || (pastBeforeBreak > 0 && past > pastBeforeBreak);
            judged |= Lexicon.Judging.Contains(words[i].Lower);
            pastBeforeBreak = Breaks(i) && past > 0 ? Math.Max(past, pastBeforeBreak) : pastBeforeBreak;
        }

        What = past > (judged ? 1 : 0);
        Lacking = Lacks();
    }

    public bool Readable { get; private init; }

    public bool Who { get; }

    public bool Where { get; }

    public bool What { get; }

    public bool How { get; }

    /// <summary>Something only might have been.</summary>
    public bool Hedged { get; }

    /// <summary>It names what was not there, and not what was.</summary>
    public bool Lacking { get; }

    public int Filled => (Who ? 1 : 0) + (Where ? 1 : 0) + (What ? 1 : 0) + (How ? 1 : 0);

    public static Reading Of(string text) => new(Words.Of(text)) { Readable = CanJudge(text) };

    /// <summary>Something is written, and not mostly in letters beyond Latin: asking in a language one cannot read is not kind.</summary>
    private static bool CanJudge(string text)
    {
        var latin = 0;
        var other = 0;
        var anything = false;
        foreach (var c in text)
        {
            anything |= !char.IsWhiteSpace(c);
            if (char.IsLetter(c))
            {
                _ = c < '\u0250' ? latin++ : other++;
            }
        }

        return anything && latin >= other;
    }

    private string At(int i) => i >= 0 && i < _words.Count ? _words[i].Lower : "";
}
