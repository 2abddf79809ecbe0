using PreMortem.Core.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Record;

/// <summary>The four prompts for whoever led (CN): how they ask, and how the register says what was answered.</summary>
internal static class ReflectionPrompts
{
    public static readonly IReadOnlyList<ReflectionPrompt> All =
    [
        new("engaged", "record.engagedAsk", "record.engaged", reflection => reflection.Engaged),
        new("unheard", "record.unheardAsk", "record.unheardLabel", reflection => reflection.Unheard),
        new("vague", "record.vagueAsk", "record.vague", reflection => reflection.Vague),
        new("next", "record.nextAsk", "record.next", reflection => reflection.Next),
    ];

    /// <summary>What was answered, in the order of the prompts.</summary>
    public static IEnumerable<(string Label, string Text)> Told(Reflection? reflection) => reflection is null
        ? []
        : All.Select(prompt => (prompt.Label, Text: prompt.Of(reflection))).Where(told => told.Text is { Length: > 0 }).Select(told => (told.Label, told.Text!));
}

/// <param name="Field">The name of the form's field.</param>
/// <param name="AsksKey">The question, by its key in the catalogue.</param>
/// <param name="LabelKey">What stands before an answer, by its key.</param>
public sealed record ReflectionPrompt(string Field, string AsksKey, string LabelKey, Func<Reflection, string?> Of)
{
    public string Asks => Say(AsksKey);

    public string Label => Say(LabelKey);
}
