using PreMortem.Core.Register;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Pictures;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>A register as its page shows it.</summary>
/// <param name="Rows">The risks that pass the filter, in order.</param>
/// <param name="Today">For what is overdue.</param>
/// <param name="ReadOnly">It is read by a share: nothing leads to a change or to a page of the leaders.</param>
public sealed record RegisterView(RegisterDocument Document, RegisterFilter Filter, IReadOnlyList<Risk> Rows, DateOnly Today, bool ReadOnly = false)
{
    /// <summary>What can be undone, and who signs; none where it is read only.</summary>
    public LastChanges? Last { get; init; }

    /// <summary>The version the plan is at; null where the reader has no way to it.</summary>
    public int? NewestPlan { get; init; }

    /// <summary>The last meeting that says which version of the plan it examined.</summary>
    public SessionSummary? Examined => Document.Sessions.OrderBy(session => session.Date).LastOrDefault(session => session.PlanVersion is not null);

    /// <summary>What came of what was just asked.</summary>
    public Notice? Notice { get; init; }

    /// <summary>The notice says why something was not done.</summary>
    public bool Refused { get; init; }

    public string Id => Document.InitiativeId;

    public IEnumerable<Risk> Standing => Document.Risks.Where(risk => risk.Status != RiskStatus.Retired);

    /// <summary>The last meeting in which anybody said how sure they were.</summary>
    public ConfidenceShift? Confidence => LastShift(Document);

    /// <inheritdoc cref="Confidence"/>
    public static ConfidenceShift? LastShift(RegisterDocument document) => document.Sessions
        .OrderBy(session => session.Date)
        .Select(session => session.Confidence)
        .LastOrDefault(shift => shift is { Before: not null } or { After: not null });

    /// <summary>The two or three greatest concerns, and the pinned lone voice.</summary>
    public HashSet<int> Top => [.. RatedRisk.Of(Document).Where(risk => risk.Top).Select(risk => risk.Number)];

    public DateOnly? NextReview => Document.Sessions.Select(session => session.NextReview)
        .Concat(Standing.Select(risk => risk.NextReview))
        .Where(date => date >= Today)
        .Min();

    public int Overdue => Standing.Count(IsOverdue);

    public bool IsOverdue(Risk risk) => Late.Of(risk, Today).Count > 0;

    /// <summary>“11 risks from 37 reasons by 14 people, 12 June 2026. Next review 1 September 2026, 2 overdue.”</summary>
    public string Counts
    {
        get
        {
            var sessions = Document.Sessions;
            var risks = Say("register.risksN", ("n", Standing.Count()));
            string?[] said =
            [
                sessions.Count switch
                {
                    0 => Say("register.counts", ("risks", risks)),
                    1 => Say("register.countsOne", ("risks", risks), ("reasons", Say("register.reasonsN", ("n", sessions[0].Reasons))), ("people", Say("register.peopleN", ("n", sessions[0].People))), ("day", sessions[0].Date)),
                    _ => Say("register.countsMany", ("risks", risks), ("reasons", Say("register.reasonsN", ("n", sessions.Sum(session => session.Reasons)))), ("sessions", Say("register.sessionsN", ("n", sessions.Count))), ("day", sessions.Max(session => session.Date))),
                },
                NextReview is { } date ? Say("register.nextReview", ("day", date)) : null,
                Overdue > 0 ? Say("register.overdueN", ("n", Overdue)) : null,
            ];
            return string.Join(' ', said.OfType<string>());
        }
    }
}
