namespace PreMortem.Web.Live.Neighbours;

/// <summary>Whoever keeps something in memory that other servers change.</summary>
internal interface IHearing
{
    /// <param name="about">One of the kinds of <see cref="Word"/>.</param>
    /// <param name="of">What it is about; empty where anything may have been missed.</param>
    void Hear(char about, IReadOnlyList<string> of);
}
