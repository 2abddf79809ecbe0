using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>The forms of the page on the kind of work, read as changes to the plan.</summary>
internal static class WorkForm
{
    /// <summary>The name of a question's radio pair.</summary>
    public static string Field(string question) => $"kind-{question}";

    public static Seq<KindAnswer> Answers(Draft draft) => KindQuestion.All
        .Select(question => (question.Slug, Answer: draft.Choice<Nature>(Field(question.Slug))))
        .Where(pair => pair.Answer is Nature.Technical or Nature.Adaptive)
        .Select(pair => new KindAnswer(pair.Slug, pair.Answer!.Value)).ToSeq();

    public static Strand Strand(Draft draft) =>
        new(draft.Needed("name", Say("planRules.strandUnnamed"), InitiativeRules.LongestSite), draft.Choice<Nature>("nature"), Answers(draft));

    /// <summary>The plan with a strand in the place of the one of this name; its parts are those that were ticked.</summary>
    /// <param name="was">Null where it is new.</param>
    public static Initiative With(Initiative plan, string? was, Strand strand, IReadOnlyList<string> parts)
    {
        var ticked = parts.ToHashSet(StringComparer.Ordinal);
        var changed = plan with
        {
            Theory = plan.Theory.Select(part => ticked.Contains(part.Id) ? part with { Strand = strand.Name } : part.Strand == was || part.Strand == strand.Name ? part with { Strand = null } : part).ToSeq(),
        };
        return was is null
            ? changed with { Strands = plan.Strands.Add(strand) }
            : changed with { Strands = plan.Strands.Select(one => one.Name == was ? strand : one).ToSeq() };
    }

    public static Initiative Without(Initiative plan, string was) => plan with
    {
        Strands = plan.Strands.Where(strand => strand.Name != was).ToSeq(),
        Theory = plan.Theory.Select(part => part.Strand == was ? part with { Strand = null } : part).ToSeq(),
    };

    /// <summary>Null where nothing is answered.</summary>
    public static ScaleAnswers? Scale(Draft draft)
    {
        var answers = new ScaleAnswers(draft.Text("depth"), draft.Text("sustainability"), draft.Text("spread"), draft.Text("ownership"));
        return answers == new ScaleAnswers() ? null : answers;
    }

    /// <summary>One line a box, the empty ones left out.</summary>
    public static Seq<string> Priorities(Draft draft) =>
        draft.All("priority").Select(text => text.Trim().ReplaceLineEndings("\n")).Where(text => text.Length > 0).ToSeq();
}
