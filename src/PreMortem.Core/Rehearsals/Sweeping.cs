using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>Sweep: everybody answers the story on show; of a few stories one person makes his or her own card.</summary>
internal static class Sweeping
{
    private const int MostAdopted = 5;

    public static Wish? Of(Me me)
    {
        if (me.Room.Mode is not { } mode || !me.Room.ModesShown.Contains(mode) || me.Room.Modes.FirstOrDefault(known => known.Slug == mode) is not { } story)
        {
            return null;
        }

        var adopts = me.IsAmong(1, $"adopts {mode}") && me.Room.Reasons.Values.Count(reason => reason.Mode is not null) < MostAdopted;
        if (!me.Seat.Answers.TryGetValue(mode, out var given))
        {
            var draw = me.Chance($"answer {mode}");
            return new($"answer {mode}", new AnswerMode(mode, adopts || draw < 0.3 ? ModeAnswer.Happened : draw < 0.65 ? ModeAnswer.AlreadySaid : ModeAnswer.NotHere), 12);
        }

        var id = me.Id($"mode {mode}");
        return adopts && given == ModeAnswer.Happened && !me.IsWritten(id)
            ? new($"adopt {mode}", new AdoptMode(mode, id, $"In {me.Pick(Telltale.Months, mode)}{Telltale.At(me.Site)}: {Telltale.Lead(story)}"), 25, Writes: true)
            : null;
    }
}
