using PreMortem.Core.Register;
using PreMortem.Web.Languages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>A risk told in one flow: “Form over function. Homerooms pressed play because nobody rehearsed, which led to a lesson that changed nothing.” Joining words stand between the texts where the texts do not bring them.</summary>
internal sealed record CausalFlow(string Title, string Event, string Because, string Cause, string Led, string Consequence)
{
    public static CausalFlow Of(Risk risk)
    {
        var (happened, cause, led) = (risk.Event.Length > 0, risk.Cause.Length > 0, risk.Consequence.Length > 0);
        return new(
            Ended(risk.Title),
            cause || led ? Open(risk.Event) : risk.Event,
            cause && !Joins(risk.Cause, "register.because") ? Say(happened ? "register.because" : "register.Because") : "",
            led ? Open(risk.Cause) : risk.Cause,
            led && !Joins(risk.Consequence, happened || cause ? "register.ledTo" : "register.LedTo") ? Say(happened || cause ? "register.ledTo" : "register.LedTo") : "",
            risk.Consequence);
    }

    /// <summary>Whether a text begins with a joining word already, in whichever language it was typed.</summary>
    public static bool Joins(string text, string key) => Language.All.Any(language => text.StartsWith(In(language, key), StringComparison.OrdinalIgnoreCase));

    /// <summary>Without its full stop, because the sentence goes on.</summary>
    private static string Open(string text) => text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;

    private static string Ended(string text) => text is [.., '.' or '!' or '?' or '…'] or [] ? text : text + ".";
}
