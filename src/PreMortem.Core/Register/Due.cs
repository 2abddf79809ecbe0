namespace PreMortem.Core.Register;

/// <summary>Something in a register that has a day (AT1).</summary>
/// <param name="Key">Names it within its register, and stays the same when its day moves.</param>
/// <param name="Risk">The number of the row; null for what belongs to the register as a whole.</param>
/// <param name="Title">The words of the row or the reason, as typed.</param>
/// <param name="What">What is to be done or looked at, as typed; null where nothing says more.</param>
/// <param name="Who">Who does it, if anybody.</param>
public sealed record Due(string Key, DueKind Kind, DateOnly On, int? Risk, string Title, string? What = null, string? Who = null);

/// <summary>A sign that was seen; the day by which the how of a response was to be settled, and by which it was to be tried; the day of “if … by …”; the day to look again at a tension, a parked reason or the register.</summary>
public enum DueKind { SignSeen, How, TryBy, Trigger, Tension, Parked, Review }

/// <summary>The days that a register holds (AT1).</summary>
public static class DueDays
{
    /// <summary>All of them, earliest first; rows that are retired or have occurred have none.</summary>
    public static IEnumerable<Due> Of(IEnumerable<Risk> risks, IEnumerable<ParkedReason> parked, DateOnly? nextReview)
    {
        var standing = risks.Where(Stands).ToList();
        var all = standing.SelectMany(Of).Concat(parked.Select(one => new Due($"parked-{one.Session}-{one.Reason.Id}", DueKind.Parked, one.Revisit, null, one.Reason.Text, null, one.Owner))).Concat(Reviews(standing, nextReview));
        return all.OrderBy(due => due.On).ThenBy(due => due.Risk ?? int.MaxValue).ThenBy(due => due.Kind).ThenBy(due => due.Title, StringComparer.Ordinal);
    }

    private static bool Stands(Risk risk) => risk.Status is not (RiskStatus.Retired or RiskStatus.Occurred);

    private static IEnumerable<Due> Of(Risk risk)
    {
        var response = risk.Response;
        if (risk.Signs.Count > 0 && risk.Signs.Max(sign => sign.On) is var seen && !(response.OutcomeOn >= seen))
        {
            yield return new($"{risk.Id}-sign", DueKind.SignSeen, seen, risk.Number, risk.Title, response.EarlySign, response.Watcher ?? response.Owner);
        }

        if (response is { Action: { Length: > 0 } what, How: null or "", HowBy: { } howBy, Outcome: null })
        {
            yield return new($"{risk.Id}-how", DueKind.How, howBy, risk.Number, risk.Title, what, response.Owner);
        }

        if (response is { TryBy: { } tryBy, Outcome: null })
        {
            yield return new($"{risk.Id}-try", DueKind.TryBy, tryBy, risk.Number, risk.Title, response.Action, response.Owner);
        }

        if (response.Outcome is null && Trigger.Date(response) is { } trigger)
        {
            yield return new($"{risk.Id}-trigger", DueKind.Trigger, trigger, risk.Number, risk.Title, IfThen(response), response.Decider ?? response.Owner);
        }

        if (risk is { Status: RiskStatus.HeldTension, Tension: { } tension })
        {
            yield return new($"{risk.Id}-tension", DueKind.Tension, tension.Revisit, risk.Number, risk.Title, $"{tension.PoleA} | {tension.PoleB}");
        }
    }

    /// <summary>A meeting sets one day for all its rows: that day is one thing to do. A row with a day of its own has its own.</summary>
    private static IEnumerable<Due> Reviews(List<Risk> standing, DateOnly? nextReview) =>
        standing.Where(risk => risk.NextReview is not null).GroupBy(risk => risk.NextReview!.Value)
            .SelectMany(day => day.Key == nextReview || day.Count() > 1
                ? [new Due(day.Key == nextReview ? "review" : $"{day.First().Id}-review", DueKind.Review, day.Key, null, string.Join(", ", day.Select(risk => risk.Id)))]
                : day.Select(risk => new Due($"{risk.Id}-review", DueKind.Review, day.Key, risk.Number, risk.Title)))
            .Concat(nextReview is { } next && standing.TrueForAll(risk => risk.NextReview != next) ? [new Due("review", DueKind.Review, next, null, "")] : []);

    private static string IfThen(Response response) =>
        string.Join(", ", new[] { response.IfState is { Length: > 0 } state ? $"if {state}" : null, response.ThenMove is { Length: > 0 } move ? $"then {move}" : null }.OfType<string>());
}
