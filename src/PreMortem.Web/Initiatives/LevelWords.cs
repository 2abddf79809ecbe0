using PreMortem.Core.Initiatives;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Initiatives;

/// <summary>The levels of a partnership as they are read. They are stored as their English words, which the ladder compares (SI3).</summary>
internal static class LevelWords
{
    /// <param name="level">As it is stored; one that is none of the six reads as it was typed.</param>
    public static string Shown(string level) => Language.Current == Language.English || Levels.RungOf(level) is null
        ? level
        : Spoken.Say($"levels.{level.Trim().ToLowerInvariant()}");
}
