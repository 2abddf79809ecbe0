namespace PreMortem.E2E.Corpus;

/// <summary>What is typed into the fields of a meeting and its register.</summary>
internal interface IPen
{
    /// <summary>The text for a field; asked again, the same.</summary>
    /// <param name="longest">Characters the field takes.</param>
    /// <param name="oneLine">The field takes no line break.</param>
    /// <param name="form">It is sent by a form.</param>
    string this[string field, int longest = 1000, bool oneLine = false, bool form = false] { get; }
}
