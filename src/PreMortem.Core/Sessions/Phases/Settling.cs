using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>What was due: a response was done, moved or dropped; a parked reason is parked again, goes into a risk, or is dropped (RV5, RV6).</summary>
internal static class Settling
{
    public static Decision Settle(Session session, SettleResponse settle, DateOnly today)
    {
        var moved = settle.Outcome == Settlement.Moved;
        var refusal = Limits.First(
            Form.Standing(session, settle.Risk) is null ? Refusal.NoSuchRisk : null,
            moved && !(settle.TryBy > today) ? Refusal.DateInPast : null,
            Limits.Optional(settle.Studied));
        if (refusal is not null)
        {
            return refusal;
        }

        var before = session.Forming.Risks[settle.Risk].Response;
        return new ResponseSettled(settle.Risk, settle.Outcome, before with
        {
            TryBy = moved ? settle.TryBy : before.TryBy,
            Studied = string.IsNullOrWhiteSpace(settle.Studied) ? before.Studied : settle.Studied.Trim(),
            Verdict = settle.Verdict ?? before.Verdict,
            Outcome = settle.Outcome switch
            {
                Settlement.Done => ResponseOutcome.Done,
                Settlement.Dropped => ResponseOutcome.Dropped,
                _ => null,
            },
            OutcomeOn = moved ? null : session.OpenedOn,
        });
    }

    public static Decision Settle(Session session, SettleParked settle, DateOnly today)
    {
        if (session.CarriedParked.All(parked => CarriedParked.IdOf(parked) != settle.Parked))
        {
            return Refusal.NoSuchReason;
        }

        var refusal = settle.Outcome switch
        {
            ParkedOutcome.Again => settle.Revisit > today ? null : Refusal.DateInPast,
            ParkedOutcome.Risk => Form.Standing(session, settle.Risk) is null ? Refusal.NoSuchRisk : null,
            _ => Limits.Text(settle.Why ?? ""),
        };
        return refusal is not null
            ? refusal
            : settle.Outcome switch
            {
                ParkedOutcome.Again => new ParkedSettled(settle.Parked, settle.Outcome, settle.Revisit, null, null),
                ParkedOutcome.Risk => new ParkedSettled(settle.Parked, settle.Outcome, null, settle.Risk, null),
                _ => new ParkedSettled(settle.Parked, settle.Outcome, null, null, settle.Why!.Trim()),
            };
    }
}
