using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>The closed lists of a row and of its response, in the words people read.</summary>
public static class RowWords
{
    /// <summary>Where a response takes hold, from the weakest place to the strongest (CL 6).</summary>
    public static string Of(Leverage leverage) => leverage switch
    {
        Leverage.Parameter => Say("parts.takesParameter"),
        Leverage.Feedback => Say("parts.takesFeedback"),
        Leverage.Structure => Say("parts.takesStructure"),
        Leverage.Goal => Say("parts.takesGoal"),
        _ => Say("parts.takesBelief"),
    };

    public static string Meaning(Leverage leverage) => leverage switch
    {
        Leverage.Parameter => "more or less of what is there: hours, money, copies",
        Leverage.Feedback => "who learns what, and how soon",
        Leverage.Structure => "who meets when, and who is allowed what",
        Leverage.Goal => "what everybody works towards",
        _ => "what they take students, teaching or the work to be",
    };

    /// <summary>A dimension of scale (CL 1, after Coburn).</summary>
    public static string Of(ScaleDimension dimension) => dimension.ToString().ToLowerInvariant();

    public static string Meaning(ScaleDimension dimension) => dimension switch
    {
        ScaleDimension.Depth => "how far it changes what people think and do",
        ScaleDimension.Sustainability => "it lasts when the push is over",
        ScaleDimension.Spread => "the ideas travel, and not only the form",
        _ => "the people here carry it themselves",
    };

    /// <summary>A factor in how a reform is taken up (CN).</summary>
    public static string Of(DesignFactor factor) => factor.ToString().ToLowerInvariant();

    public static string Of(Nature nature) => nature switch
    {
        Nature.Technical => "technical: somebody knows what to do",
        Nature.Adaptive => "adaptive: people have to learn it",
        _ => "both technical and adaptive",
    };

    /// <summary>“depth, spread”; null where there is none.</summary>
    public static string? Of(IEnumerable<ScaleDimension> scale) => Joined(scale.Select(Of));

    public static string? Of(IEnumerable<DesignFactor> factors) => Joined(factors.Select(Of));

    private static string? Joined(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } said ? said : null;
}
