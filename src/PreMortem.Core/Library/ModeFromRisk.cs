using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Library;

/// <summary>
/// A failure mode to begin with, from a risk of a register: its own words, never those of the reasons behind it nor the
/// names of who gave them (LB24). A leader words it for others before it is kept.
/// </summary>
public static class ModeFromRisk
{
    public static FailureMode Of(Risk risk, Initiative plan)
    {
        var kinds = plan.Theory.Where(part => risk.Parts.Contains(part.Id)).Select(part => part.Kind).Distinct().Order().ToSeq();
        return new(
            "",
            risk.Title,
            risk.Kind ?? FailureKind.Interpretation,
            kinds,
            Story(risk),
            ["Where did this happen first, and who saw it?"],
            Lines(risk.Response.EarlySign),
            Lines(risk.Response.Action),
            $"own register: {plan.Name}");
    }

    /// <summary>What happened, why, and what it led to, a sentence each.</summary>
    private static string Story(Risk risk) => string.Join(
        ' ',
        ((IEnumerable<string?>)
        [
            Sentence("", risk.Event.Length > 0 ? risk.Event : risk.Title),
            Sentence(Begins(risk.Cause, "because") ? "It happened" : "It happened because", risk.Cause),
            Sentence(Begins(risk.Consequence, "which led to") ? "" : "It led to this:", risk.Consequence),
        ]).OfType<string>());

    private static bool Begins(string text, string word) => text.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static string? Sentence(string before, string text)
    {
        var said = text.Trim();
        if (said.Length == 0)
        {
            return null;
        }

        var whole = before.Length == 0 ? char.ToUpperInvariant(said[0]) + said[1..] : $"{before} {said}";
        return whole[^1] is '.' or '!' or '?' or '…' ? whole : whole + ".";
    }

    private static Seq<string> Lines(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToSeq();
}
