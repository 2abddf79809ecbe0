using PreMortem.Core.Register;
using PreMortem.Core.Rehearsals;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Languages;
using PreMortem.Web.Library;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Rehearsals;

/// <summary>From one click to a room in which people arrive: a copy of the plan that is marked as a rehearsal, and a session on it (RH2).</summary>
public sealed class RehearsalStart(RegisterStore registers, RehearsalStore rehearsals, SessionStart sessions, LivingLibrary shelf, RunningRehearsals running, TimeProvider clock)
{
    /// <summary>What is said where there is no place for one more (RH11).</summary>
    public static string Full => Spoken.Say("rehearsals.full", ("most", RunningRehearsals.Most));

    /// <summary>A rehearsal on the plan that came with the program.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public async Task<StartResult> Example() => shelf.Now is { Initiatives: [var first, ..] } library
        ? await Open(new("", library.Initiative("soar") ?? first.Initiative, [], [], [], [], Rehearsal: true), new())
        : new StartResult.Missing();

    /// <summary>A rehearsal on a plan of one's own, or one more meeting of a rehearsal.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public async Task<StartResult> Of(string initiativeId, NewSession wish) =>
        rehearsals.Is(initiativeId) ? await sessions.Start(initiativeId, wish)
        : registers.Read(initiativeId) is not { } register ? new StartResult.Missing()
        : sessions.Check(initiativeId, wish) is { Count: > 0 } problems ? new StartResult.Invalid(problems)
        : await Open(RehearsalCopy.Of(register), wish);

    private async Task<StartResult> Open(RegisterDocument copy, NewSession wish)
    {
        using var place = running.TakePlace();
        return place is null
            ? new StartResult.Invalid([new("agenda", Full)])
            : await sessions.Start((await registers.Add(copy, clock.GetUtcNow()))!, wish, place);
    }
}
