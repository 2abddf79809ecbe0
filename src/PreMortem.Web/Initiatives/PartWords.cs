using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Initiatives;

/// <summary>How the editor names a kind of part and asks for one.</summary>
public static class PartWords
{
    public static string Name(this PartKind kind) => kind switch
    {
        PartKind.Practice => "practice",
        PartKind.Change => "change",
        PartKind.Outcome => "outcome",
        PartKind.Mechanism => "because",
        PartKind.Evidence => "evidence",
        PartKind.Assumption => "assumption",
        PartKind.Condition => "condition",
        PartKind.Incentive => "incentive",
        _ => "belief",
    };

    public static string Heading(this PartKind kind) => kind switch
    {
        PartKind.Incentive => "Incentives",
        PartKind.Belief => "Beliefs",
        _ => kind.Word(),
    };

    /// <summary>What belongs here, in one short sentence.</summary>
    public static string Ask(this PartKind kind) => kind switch
    {
        PartKind.Practice => "What do people do that they did not do before?",
        PartKind.Change => "What is different for people once they do it?",
        PartKind.Outcome => "What do you want to see in the end?",
        PartKind.Mechanism => "Why does doing the one lead to the other?",
        PartKind.Evidence => "Where has this been seen? A study, a visit, your own data.",
        PartKind.Assumption => "What do you take for granted?",
        PartKind.Condition => "What has to be in place?",
        PartKind.Incentive => "What are people paid, praised or rated for?",
        _ => "What do people hold to be true about this work?",
    };
}
