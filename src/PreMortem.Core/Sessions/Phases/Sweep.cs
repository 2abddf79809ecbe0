using PreMortem.Core.Library;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>Stories from the library that no shared card resembles; each becomes a card only when somebody makes it his or her own (SW1 to SW4).</summary>
internal sealed class Sweep : Phase
{
    public override IEnumerable<Fact> Entering(Session session, AgendaPhase phase, Stamp stamp) =>
        [new ModesRanked(StoryFit.Rank(session))];

    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        ShowMode show => Known(session, show.Mode) ? new ModeShown(show.Mode) : Refusal.NoSuchMode,
        AnswerMode answer => session.ModesShown.Contains(answer.Mode) ? new ModeWasAnswered(who.Id, answer.Mode, answer.Answer) : Refusal.NoSuchMode,
        AdoptMode adopt => Adopt(session, who, adopt),
        HadThisToo had => Phase.Of(PhaseKind.Share).Decide(session, who, had, stamp),
        _ => null,
    };

    private static bool Known(Session session, string mode) => session.Modes.Any(known => known.Slug == mode);

    private static Decision Adopt(Session session, Seat who, AdoptMode adopt)
    {
        if (!session.ModesShown.Contains(adopt.Mode))
        {
            return Refusal.NoSuchMode;
        }

        if (Cards.RefuseNew(session, who, adopt.Reason, adopt.Text) is { } refusal)
        {
            return refusal;
        }

        var text = adopt.Text.Trim();
        return Decision.Of(
        [
            new ModeWasAnswered(who.Id, adopt.Mode, ModeAnswer.Happened),
            new ReasonWritten(adopt.Reason, who.Id, text, null, false, adopt.Mode, Concreteness.NamesNeitherWhoNorWhen(text)),
            new ReasonShared(adopt.Reason, Round.Alike(session, text)),
        ]);
    }
}
