namespace PreMortem.Core.Wording;

/// <summary>
/// Which texts seem to tell of the same thing (WD7 to WD9): shared stems, weighted by how much they say, shared concepts, and shared letter runs.
/// It suggests and never decides: what belongs together is the room's to say.
/// </summary>
public static class LooksAlike
{
    /// <summary>From this score on two texts are worth a look side by side.</summary>
    public const double Threshold = 0.18;

    /// <summary>From this score on one tells what the other tells.</summary>
    public const double PlainlySaid = 0.34;

    /// <summary>What of a text is compared; keep it where a text is compared more than once.</summary>
    public static Fingerprint Of(string text) => new(text);

    /// <summary>0 for nothing in common to 1 for the same words.</summary>
    public static double Score(string a, string b) => Of(a).Score(Of(b));

    /// <summary>Ids of the others that look alike, the most alike first, then in the order given.</summary>
    public static IReadOnlyList<string> Among(string text, IEnumerable<(string Id, string Text)> others, int most = 3) =>
        Among(Of(text), others.Select(other => (other.Id, Of(other.Text))), most);

    /// <inheritdoc cref="Among(string, IEnumerable{ValueTuple{string, string}}, int)"/>
    public static IReadOnlyList<string> Among(Fingerprint text, IEnumerable<(string Id, Fingerprint Print)> others, int most = 3) =>
        [.. others
            .Select(other => (other.Id, Score: text.Score(other.Print)))
            .Where(other => other.Score >= Threshold)
            .OrderByDescending(other => other.Score)
            .Take(most)
            .Select(other => other.Id)];
}
