using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Library;

public static class LibraryWords
{
    public static string Read(this FailureKind kind) => kind switch
    {
        FailureKind.Interpretation => "Interpretation: people understood it differently",
        FailureKind.Architecture => "Architecture: the system was not built for it",
        FailureKind.Incentives => "Incentives: something else was rewarded",
        _ => "Adaptation: it did not fit the place",
    };

    /// <summary>What a failure went for, as people say it.</summary>
    public static string Threatened(this PartKind kind) => kind switch
    {
        PartKind.Practice => "what people do",
        PartKind.Change => "what changes for people",
        PartKind.Outcome => "the outcome",
        PartKind.Mechanism => "the “because”",
        PartKind.Evidence => "the evidence",
        PartKind.Assumption => "what is taken for granted",
        PartKind.Condition => "what has to be in place",
        PartKind.Incentive => "what people are rewarded for",
        _ => "what people believe",
    };

    public static string Read(this ModeSource source) => source switch
    {
        ModeSource.CoachingLetter => "Coaching Letter",
        ModeSource.CannataNguyen => "Cannata and Nguyen",
        ModeSource.LearningCore => "Learning Core",
        ModeSource.Own => "Your own",
        _ => "Elsewhere",
    };

    /// <summary>Where a mode stands, in a word or two; null for one that came with the program.</summary>
    public static string? Read(this ModeOrigin origin) => origin switch
    {
        ModeOrigin.Own => "your own",
        ModeOrigin.Changed => "changed here",
        ModeOrigin.Folder => "from your templates folder",
        _ => null,
    };

    /// <summary>“In 3 registers, came true once”; null where no register has it. Words, not a score (LB26).</summary>
    public static string? CameTrue(this IEnumerable<ModeRisk> risks)
    {
        var all = risks.ToList();
        var registers = all.Select(risk => risk.InitiativeId).Distinct(StringComparer.Ordinal).Count();
        return registers == 0 ? null : $"In {registers.Of("register")}, {Times(all.Count(risk => risk.CameTrue))}";
    }

    private static string Times(int count) => count switch
    {
        0 => "has not come true so far",
        1 => "came true once",
        2 => "came true twice",
        _ => $"came true {count.Of("time")}",
    };
}
