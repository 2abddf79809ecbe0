using PreMortem.Core.Initiatives;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Initiatives;

/// <summary>A reading of the kind of work in one line, in the reader's language.</summary>
internal static class KindLine
{
    /// <summary>“Mostly adaptive (6 of 7 answers)”; null where nobody has said.</summary>
    public static string? Line(this KindReading reading) =>
        $"{reading.Lead()?.Spoken()}{reading.Word()?.Spoken()}{reading.Grounds()?.Spoken()}" is { Length: > 0 } said ? said.Capital() : null;

    /// <summary>Begun with a capital.</summary>
    public static string Capital(this string said) => said.Length == 0 ? said : char.ToUpperInvariant(said[0]) + said[1..];
}
