namespace PreMortem.Core;

/// <summary>What is wrong with one field of something a person sent, in a sentence that says how to mend it.</summary>
/// <param name="Field">The field's path as in JSON: <c>name</c>, <c>theory[2].for</c>.</param>
/// <param name="Sentence">In English, as programs are told it.</param>
public sealed record Problem(string Field, string Sentence)
{
    public Problem(string field, Phrase said)
        : this(field, said.ToString()) => Said = said;

    /// <summary>The same for a page that speaks another language (LG11).</summary>
    public Phrase Said { get; } = Sentence;
}
