using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Library;

public static class LibraryWords
{
    public static string Read(this FailureKind kind) => kind switch
    {
        FailureKind.Interpretation => Say("library.interpretation"),
        FailureKind.Architecture => Say("library.architecture"),
        FailureKind.Incentives => Say("library.incentives"),
        _ => Say("library.adaptation"),
    };

    /// <summary>What a failure went for, as people say it.</summary>
    public static string Threatened(this PartKind kind) => kind switch
    {
        PartKind.Practice => Say("library.whatPeopleDo"),
        PartKind.Change => Say("library.whatChanges"),
        PartKind.Outcome => Say("library.theOutcome"),
        PartKind.Mechanism => Say("library.theBecause"),
        PartKind.Evidence => Say("library.theEvidence"),
        PartKind.Assumption => Say("library.takenForGranted"),
        PartKind.Condition => Say("library.hasToBe"),
        PartKind.Incentive => Say("library.rewardedFor"),
        _ => Say("library.believe"),
    };

    public static string Read(this ModeSource source) => source switch
    {
        ModeSource.CoachingLetter => "Coaching Letter",
        ModeSource.CannataNguyen => Say("library.cannataNguyen"),
        ModeSource.LearningCore => "Learning Core",
        ModeSource.Own => Say("library.yourOwn"),
        _ => Say("library.elsewhere"),
    };

    /// <summary>Where a mode stands, in a word or two; null for one that came with the program.</summary>
    public static string? Read(this ModeOrigin origin) => origin switch
    {
        ModeOrigin.Own => Say("library.yourOwnLow"),
        ModeOrigin.Changed => Say("library.changedHere"),
        ModeOrigin.Folder => Say("library.fromFolder"),
        _ => null,
    };

    /// <summary>“In 3 registers, came true once”; null where no register has it. Words, not a score (LB26).</summary>
    public static string? CameTrue(this IEnumerable<ModeRisk> risks)
    {
        var all = risks.ToList();
        var registers = all.Select(risk => risk.InitiativeId).Distinct(StringComparer.Ordinal).Count();
        return registers == 0 ? null : Say("library.inRegisters", ("n", registers), ("times", Times(all.Count(risk => risk.CameTrue))));
    }

    private static string Times(int count) => count switch
    {
        0 => Say("library.notTrueYet"),
        1 => Say("library.cameOnce"),
        2 => Say("library.cameTwice"),
        _ => Say("library.cameTimes", ("n", count)),
    };
}
