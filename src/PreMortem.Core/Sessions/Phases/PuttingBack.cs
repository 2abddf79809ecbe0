using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>A part that nobody attacked goes back to the room: it failed too, so what happened? Offered in Form, never demanded (FO10, FO11).</summary>
internal static class PuttingBack
{
    /// <param name="put">Without a part it ends what was asked.</param>
    public static Decision Ask(Session session, PutBack put) =>
        put.Part == session.PutBackNow ? Decision.Nothing
        : Cards.RefusePart(session, put.Part) is { } refusal ? refusal
        : new PartPutBack(put.Part);

    /// <summary>A card against the part, shared at once; what is named may be one that was put back a moment ago.</summary>
    public static Decision Answer(Session session, Seat who, WriteReason write)
    {
        var part = write.Part ?? session.PutBackNow;
        var refusal = session.PutBackNow is null || !session.PutBack.Contains(part!)
            ? Refusal.NothingPutBack
            : Cards.RefuseNew(session, who, write.Reason, write.Text);
        if (refusal is not null)
        {
            return refusal;
        }

        var text = write.Text.Trim();
        return Decision.Of(
        [
            new ReasonWritten(write.Reason, who.Id, text, null, write.Tacit, null, Concreteness.NamesNeitherWhoNorWhen(text), part),
            new ReasonShared(write.Reason, Round.Alike(session, text)),
        ]);
    }
}
