namespace PreMortem.Core.Initiatives;

/// <summary>One question of the diagnosis (KW1), with what a technical and what an adaptive answer says.</summary>
/// <param name="Slug">Stable; answers are stored under it.</param>
public sealed record KindQuestion(string Slug, string Asks, string Technical, string Adaptive)
{
    /// <summary>The seven, in the order they are asked (CL 1, after Heifetz and Linsky).</summary>
    public static readonly Seq<KindQuestion> All =
    [
        new("known", "Does somebody already know how to do this?", "Yes. An expert could show us.", "No. We have to find out together."),
        new("training", "Would good training be enough?", "Yes. Once people know how, they do it.", "No. People who know how would still not do it."),
        new("loss", "Do people have to give up something they believe in or are proud of?", "No. Nothing that matters to them.", "Yes. A belief, a habit or a standing."),
        new("for-people", "Can it be done for people?", "Yes. Once it is in place, it works for everybody.", "No. It happens only where they take it on themselves."),
        new("same-steps", "Do the same steps work in every place?", "Yes. They can be written down and followed.", "No. Somebody has to judge, each time."),
        new("finished", "Can one see that it is finished?", "Yes. It is in place, or it is not.", "No. It can look done and not be."),
        new("problem", "Do the people concerned see the same problem?", "Yes. They agree on what is wrong.", "No. They see different problems, or none."),
    ];

    /// <summary>The question as another language words it (LG11).</summary>
    public Phrase Asked => new($"kindQuestions.{Key}.asks", Asks);

    private string Key => Slug.Replace("-", "", StringComparison.Ordinal);

    public static KindQuestion? Of(string slug) => All.FirstOrDefault(question => question.Slug == slug);

    /// <summary>What an answer says, in the words it was offered in.</summary>
    public Phrase Says(Nature answer) => answer == Nature.Technical ? new($"kindQuestions.{Key}.technical", Technical) : new($"kindQuestions.{Key}.adaptive", Adaptive);
}
