using System.Text.RegularExpressions;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>The closed lists of a row and of its response, in the words people read.</summary>
public static partial class RowWords
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

    public static string Meaning(Leverage leverage) => Say($"response.leverageMeans.{Key(leverage)}");

    /// <summary>A dimension of scale (CL 1, after Coburn).</summary>
    public static string Of(ScaleDimension dimension) => Say($"desk.scale.{Key(dimension)}");

    /// <summary>The same where it stands first.</summary>
    public static string Named(ScaleDimension dimension) => Say($"desk.{Key(dimension)}");

    public static string Meaning(ScaleDimension dimension) => Say($"parts.{Key(dimension)}Means");

    /// <summary>A factor in how a reform is taken up (CN).</summary>
    public static string Of(DesignFactor factor) => Say($"factors.{Key(factor)}");

    public static string Of(Nature nature) => Say($"response.natures.{Key(nature)}");

    public static string Of(FailureKind kind) => Say($"register.kinds.{Key(kind)}");

    /// <summary>Why it is retired. What the program wrote there itself, in English, is said in the reader’s language (RP4).</summary>
    public static string? WhyRetired(Risk risk) => risk is { Status: RiskStatus.Retired, RetiredWhy: { } why } && MergedAway().Match(why) is { Success: true } merged
        ? Say("rowRules.mergedInto", ("risk", merged.Groups["risk"].Value))
        : risk.RetiredWhy;

    /// <summary>“depth, spread”; null where there is none.</summary>
    public static string? Of(IEnumerable<ScaleDimension> scale) => Joined(scale.Select(Of));

    public static string? Of(IEnumerable<DesignFactor> factors) => Joined(factors.Select(Of));

    [GeneratedRegex(@"^Merged into (?<risk>R[0-9]+)\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MergedAway();

    private static string Key<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    private static string? Joined(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } said ? said : null;
}
