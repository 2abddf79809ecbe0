using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>What somebody means to do next, were nothing to happen before.</summary>
/// <param name="About">The same for as long as it is the same wish: whoever still has it keeps the moment that was set for it.</param>
/// <param name="Seconds">How long somebody of steady pace takes over it.</param>
/// <param name="Writes">Types meanwhile.</param>
internal sealed record Wish(string About, Command Command, double Seconds, bool Writes = false);

/// <summary>A wish of a particular person: the command with its id, and how long after the wish arose it is sent (RH5).</summary>
/// <param name="About">The same for as long as it is the same wish.</param>
/// <param name="Writing">How much of that time, at its end, the person types.</param>
public sealed record Act(string About, Command Command, TimeSpan After, TimeSpan Writing);
