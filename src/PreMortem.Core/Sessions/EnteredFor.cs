using PreMortem.Core.Library;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions;

/// <summary>Cards that a leader enters for somebody without a device. Such a voice has a seat that nobody sits at: it takes its turns, and gives nothing else (LD4).</summary>
internal static class EnteredFor
{
    /// <summary>One's own card, or one that one entered for somebody.</summary>
    public static bool IsOf(Reason reason, Seat who) => reason.Seat == who.Id || reason.EnteredBy == who.Id;

    public static Decision Write(Session session, Seat who, WriteFor write, Stamp stamp)
    {
        if (session.Kind is not (PhaseKind.Write or PhaseKind.LookAgain or PhaseKind.Share or PhaseKind.Sweep))
        {
            return Refusal.WrongPhase;
        }

        var (name, site) = session.Anonymous ? (null, null) : (Said(write.Name), Said(write.Site));
        var voice = name is null ? null : session.WithoutDevice.Select(id => session.Seats[id]).FirstOrDefault(seat => !seat.Removed && seat.Name == name && seat.Site == site);
        var refusal = Limits.First(
            Deadlines.WritingIsLocked(session, stamp.Now) ? Refusal.WritingLocked : null,
            Limits.Optional(name, Limits.Name),
            Limits.Optional(site, Limits.Name),
            voice is null && session.Seats.Count >= Limits.People ? Refusal.RoomFull : null,
            Cards.RefuseNew(session, voice, write.Reason, write.Text));
        if (refusal is not null)
        {
            return refusal;
        }

        var text = write.Text.Trim();
        var seat = voice?.Id ?? Door.NextSeat(session);
        Fact[] came = voice is null ? [new SeatTaken(seat, "", name, site, null, Leader: false, Late: false, Entered: true)] : [];
        var lens = session.Kind == PhaseKind.LookAgain ? session.Lens : null;
        Fact[] shared = session is { Kind: PhaseKind.Sweep } or { Kind: PhaseKind.Share, Sharing.Over: true } ? [new ReasonShared(write.Reason, Round.Alike(session, text))] : [];
        return Decision.Of([.. came, new ReasonWritten(write.Reason, seat, text, lens, false, null, Concreteness.NamesNeitherWhoNorWhen(text), EnteredBy: who.Id), .. shared]);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
