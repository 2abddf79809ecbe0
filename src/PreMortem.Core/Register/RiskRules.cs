using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>What a row of the register must be after a change (RG3 to RG5).</summary>
public static class RiskRules
{
    public const int LongestTitle = 200;
    public const int LongestText = 1000;
    public const int LongestName = 80;

    /// <summary>All that is wrong with the edited row, field by field; what was there before and did not change is not held against it.</summary>
    public static Seq<Problem> Check(Risk before, Risk edited, Initiative plan)
    {
        List<Problem> problems = [];
        if (edited.Title.Length == 0)
        {
            problems.Add(new("title", RowPhrases.NoTitle));
        }

        foreach (var ((field, text, most), (_, old, _)) in Lengths(edited).Zip(Lengths(before)))
        {
            if (text?.Length > most && text != old)
            {
                problems.Add(new(field, RowPhrases.Longer(text.Length, most)));
            }
        }

        var known = plan.Theory.Select(part => part.Id).Concat(before.Parts).ToHashSet(StringComparer.Ordinal);
        foreach (var part in edited.Parts.Where(part => !known.Contains(part)))
        {
            problems.Add(new("parts", RowPhrases.NoSuchPart.With(("part", part))));
        }

        if (edited.Signs.Any(sign => sign.Where?.Length > LongestName || sign.Note?.Length > LongestText || sign.By?.Length > LongestName))
        {
            problems.Add(new("signs", RowPhrases.SignTooLong.With(("where", RowPhrases.Plain(LongestName)), ("note", RowPhrases.Plain(LongestText)))));
        }

        if (edited.Signs.Select(sign => sign.Id).Distinct(StringComparer.Ordinal).Count() < edited.Signs.Count)
        {
            problems.Add(new("signs", RowPhrases.SignTwice));
        }

        foreach (var ((field, day), (_, old)) in Days(edited).Zip(Days(before)))
        {
            if (day != old && !PlanningDays.CanHold(day))
            {
                problems.Add(new(field, PlanningDays.Said));
            }
        }

        CheckStatus(problems, before, edited);
        return problems.ToSeq();
    }

    private static void CheckStatus(List<Problem> problems, Risk before, Risk edited)
    {
        if (before.Status == RiskStatus.Retired && edited.Status is not (RiskStatus.Retired or RiskStatus.Open))
        {
            problems.Add(new("status", RowPhrases.OpenFirst));
        }

        if (edited.Status == RiskStatus.Retired && edited.RetiredWhy is null)
        {
            problems.Add(new("retiredWhy", RowPhrases.WhyRetired));
        }

        if (edited.Status != RiskStatus.HeldTension)
        {
            return;
        }

        if (edited.Tension is not { } tension)
        {
            problems.Add(new("tension", RowPhrases.NoTension));
        }
        else if (string.IsNullOrWhiteSpace(tension.PoleA) || string.IsNullOrWhiteSpace(tension.PoleB))
        {
            problems.Add(new("tension", RowPhrases.NoPoles));
        }
    }

    private static IEnumerable<(string Field, DateOnly? Day)> Days(Risk risk) =>
    [
        ("response.tryBy", risk.Response.TryBy),
        ("response.howBy", risk.Response.HowBy),
        ("response.outcomeOn", risk.Response.OutcomeOn),
        ("tension.revisit", risk.Tension?.Revisit),
        ("nextReview", risk.NextReview),
        ("signs", risk.Signs.Select(sign => (DateOnly?)sign.On).FirstOrDefault(day => !PlanningDays.CanHold(day))),
    ];

    private static IEnumerable<(string Field, string? Text, int Most)> Lengths(Risk risk) =>
    [
        ("title", risk.Title, LongestTitle),
        ("cause", risk.Cause, LongestText),
        ("event", risk.Event, LongestText),
        ("consequence", risk.Consequence, LongestText),
        ("retiredWhy", risk.RetiredWhy, LongestText),
        ("response.action", risk.Response.Action, LongestText),
        ("response.owner", risk.Response.Owner, LongestName),
        ("response.decider", risk.Response.Decider, LongestName),
        ("response.earlySign", risk.Response.EarlySign, LongestText),
        ("response.threshold", risk.Response.Threshold, LongestText),
        ("response.watcher", risk.Response.Watcher, LongestName),
        ("response.ifState", risk.Response.IfState, LongestText),
        ("response.ifBy", risk.Response.IfBy, LongestText),
        ("response.thenMove", risk.Response.ThenMove, LongestText),
        ("response.prediction", risk.Response.Prediction, LongestText),
        ("response.studied", risk.Response.Studied, LongestText),
        ("response.pattern", risk.Response.Pattern, LongestName),
        ("response.consulted", risk.Response.Consulted, LongestText),
        ("response.veto", risk.Response.Veto, LongestText),
        ("response.evidenceFrom", risk.Response.EvidenceFrom, LongestText),
        ("response.carriedBy", risk.Response.CarriedBy, LongestText),
        ("response.leads", risk.Response.Leads, LongestText),
        ("response.learns", risk.Response.Learns, LongestText),
        ("response.experience", risk.Response.Experience, LongestText),
        ("response.how", risk.Response.How, LongestText),
        ("safeguards", risk.Safeguards, LongestText),
        ("tension.poleA", risk.Tension?.PoleA, LongestText),
        ("tension.poleB", risk.Tension?.PoleB, LongestText),
    ];
}
