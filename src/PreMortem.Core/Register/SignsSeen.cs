namespace PreMortem.Core.Register;

/// <summary>Marking an early sign as seen between meetings (RP2).</summary>
public static class SignsSeen
{
    /// <summary>What is wrong with a sign, by field: <c>on</c>, <c>where</c>, <c>note</c>. A day is taken up to one after today, as it is already tomorrow somewhere.</summary>
    public static Seq<Problem> Check(SignSeen sign, DateOnly today)
    {
        List<Problem> problems = [];
        if (sign.On > today.AddDays(1))
        {
            problems.Add(new("on", RowPhrases.NotYetSeen));
        }

        TooLong(problems, "where", sign.Where, RiskRules.LongestName);
        TooLong(problems, "note", sign.Note, RiskRules.LongestText);
        return problems.ToSeq();
    }

    /// <summary>The row's signs and this one, by day.</summary>
    public static RiskPatch Mark(Risk risk, SignSeen sign) => new(risk.Version, Signs: new([.. risk.Signs, sign]));

    /// <summary>The row's signs without this one; null where it is not among them.</summary>
    public static RiskPatch? TakeAway(Risk risk, string sign) =>
        risk.Signs.Any(seen => seen.Id == sign) ? new(risk.Version, Signs: new([.. risk.Signs.Where(seen => seen.Id != sign)])) : null;

    private static void TooLong(List<Problem> problems, string field, string? text, int most)
    {
        if (text?.Length > most)
        {
            problems.Add(new(field, RowPhrases.Longer(text.Length, most)));
        }
    }
}
