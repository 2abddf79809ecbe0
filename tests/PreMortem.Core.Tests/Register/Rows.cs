using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

internal static class Rows
{
    public static readonly DateTimeOffset Now = new(2026, 10, 2, 8, 0, 0, TimeSpan.Zero);

    public static Initiative Plan { get; } = new(
        "SOAR",
        "Students own their learning.",
        new DateOnly(2028, 6, 12),
        Theory: [new("P1", PartKind.Practice, "Every class teaches the lessons"), new("M1", PartKind.Mechanism, "Belief changes choices", Retired: true)]);

    public static Risk Risk { get; } = new(
        7, "Homeroom became make-up time", "Thirty minutes every six weeks", "Teachers used them for make-up tests", "Nobody rehearsed", Parts: ["P1"], Version: 3);

    public static Risk Edited(Risk risk, RiskPatch patch) => Result(risk, patch) is EditResult.Edited edited
        ? edited.Risk
        : throw new InvalidOperationException("The edit was refused.");

    public static EditResult Result(Risk risk, RiskPatch patch) => RiskEdit.Apply(risk, patch, Plan, "Ana", Now);

    /// <summary>The sentences by which a patch is refused, each after its field.</summary>
    public static IEnumerable<string> Refused(Risk risk, RiskPatch patch) => Result(risk, patch) is EditResult.Invalid invalid
        ? invalid.Problems.Select(problem => $"{problem.Field}: {problem.Sentence}")
        : throw new InvalidOperationException("The edit was not refused.");
}
