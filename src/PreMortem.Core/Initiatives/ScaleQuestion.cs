namespace PreMortem.Core.Initiatives;

/// <summary>What is asked of a plan in one dimension of scale (SC1; CL 1, after Coburn 2003).</summary>
/// <param name="Means">The dimension in a few words, for a chip or a label.</param>
public sealed record ScaleQuestion(ScaleDimension Dimension, string Name, string Asks, string Means)
{
    /// <summary>The four, in the order they are asked.</summary>
    public static readonly Seq<ScaleQuestion> All =
    [
        new(ScaleDimension.Depth, "Depth", "What will people think about their work that they do not think now?", "beneath what one sees"),
        new(ScaleDimension.Sustainability, "Sustainability", "What keeps it going once the push, the money and the attention are gone?", "after the first push"),
        new(ScaleDimension.Spread, "Spread", "Which ideas have to travel, and not only the practice that one can see?", "the ideas, not only the look"),
        new(ScaleDimension.Ownership, "Ownership", "When do those who do the work run it without us, and how will we know?", "whose work it is"),
    ];

    /// <summary>The dimension's name as another language has it (LG11).</summary>
    public Phrase Named => new($"scaleQuestions.{Key}.name", Name);

    /// <summary>The question as another language asks it.</summary>
    public Phrase Asked => new($"scaleQuestions.{Key}.asks", Asks);

    /// <summary>What it means as another language says it.</summary>
    public Phrase Meant => new($"scaleQuestions.{Key}.means", Means);

    private string Key => Dimension.ToString().ToLowerInvariant();

    public static ScaleQuestion Of(ScaleDimension dimension) => All.First(question => question.Dimension == dimension);
}
