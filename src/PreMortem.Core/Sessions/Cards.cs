using PreMortem.Core.Library;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions;

/// <summary>What a person does with his or her own cards (WR1 to WR6). Another's private card does not exist for anybody else.</summary>
internal static class Cards
{
    /// <summary>Write, Look again and Share.</summary>
    public static Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        WriteReason write => Write(session, who, write, stamp),
        RewordReason reword => Reword(session, who, reword, stamp),
        RankReasons rank => Rank(session, who, rank),
        _ => null,
    };

    public static Refusal? RefuseNew(Session session, Seat? who, string id, string text) => Limits.First(
        Limits.Id(id),
        session.Reasons.ContainsKey(id) ? Refusal.IdTaken : null,
        Limits.Text(text),
        who is null ? null : who.Ranked.Count >= Limits.CardsEver ? Refusal.TooManyReasons : Full(who));

    private static Decision Write(Session session, Seat who, WriteReason write, Stamp stamp)
    {
        var lens = write.Lens ?? (session.Kind == PhaseKind.LookAgain ? session.Lens : null);
        var refusal = Deadlines.WritingIsLocked(session, stamp.Now)
            ? Refusal.WritingLocked
            : RefuseNew(session, who, write.Reason, write.Text)
                ?? (lens is null || session.Lenses.Any(known => known.Slug == lens) ? null : Refusal.NoSuchLens)
                ?? RefusePart(session, write.Part);
        if (refusal is not null)
        {
            return refusal;
        }

        var text = write.Text.Trim();
        Fact written = new ReasonWritten(write.Reason, who.Id, text, lens, write.Tacit, null, Concreteness.NamesNeitherWhoNorWhen(text), write.Part);
        return session is { Kind: PhaseKind.Share, Sharing.Over: true }
            ? Decision.Of([written, new ReasonShared(write.Reason, Round.Alike(session, text))])
            : written;
    }

    public static Refusal? RefusePart(Session session, string? part) => part is null || session.FindPart(part) is not null ? null : Refusal.NoSuchPart;

    private static Decision Reword(Session session, Seat who, RewordReason reword, Stamp stamp)
    {
        if (RefuseOwn(session, who, reword.Reason, stamp) is { } refusal)
        {
            return refusal;
        }

        var text = reword.Text.Trim();
        return Limits.Text(text) is { } unfit
            ? unfit
            : new ReasonReworded(reword.Reason, text, Concreteness.NamesNeitherWhoNorWhen(text));
    }

    public static Decision Remove(Session session, Seat who, RemoveReason remove, Stamp stamp) =>
        RefuseOwn(session, who, remove.Reason, stamp) is { } refusal ? refusal : Round.After(session, [new ReasonRemoved(remove.Reason)], stamp.Now);

    public static Decision Restore(Session session, Seat who, RestoreReason restore, Stamp stamp)
    {
        if (!session.Reasons.TryGetValue(restore.Reason, out var reason) || !EnteredFor.IsOf(reason, who) || !reason.Removed)
        {
            return Refusal.NoSuchReason;
        }

        var refusal = Deadlines.WritingIsLocked(session, stamp.Now) ? Refusal.WritingLocked : Full(session.Seats[reason.Seat]);
        return refusal is not null ? refusal : new ReasonRestored(restore.Reason);
    }

    private static Refusal? Full(Seat who) =>
        who.Standing >= Limits.CardsPerPerson ? Refusal.TooManyReasons : null;

    /// <summary>The named ones first, in that order; the rest keep theirs.</summary>
    private static Decision Rank(Session session, Seat who, RankReasons rank)
    {
        var order = rank.Order.Distinct().ToList();
        return order.Exists(id => !who.Ranked.Contains(id))
            ? Refusal.NoSuchReason
            : new ReasonsRanked(who.Id, order.Concat(who.Ranked.Except(order)).ToSeq());
    }

    private static Refusal? RefuseOwn(Session session, Seat who, string id, Stamp stamp)
    {
        if (!session.Reasons.TryGetValue(id, out var reason) || !EnteredFor.IsOf(reason, who) || reason.Removed)
        {
            return Refusal.NoSuchReason;
        }

        return reason.IsShared ? Refusal.AlreadyShared
            : Deadlines.WritingIsLocked(session, stamp.Now) ? Refusal.WritingLocked
            : null;
    }
}
