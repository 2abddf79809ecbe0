using PreMortem.Core.Register;

namespace PreMortem.Web.Record;

/// <summary>The four prompts for whoever led (CN): how they ask, and how the register says what was answered.</summary>
internal static class ReflectionPrompts
{
    public static readonly IReadOnlyList<ReflectionPrompt> All =
    [
        new("engaged", "When was the room most alive, and when least?", "Most alive, least alive", reflection => reflection.Engaged),
        new("unheard", "Whose view was not heard?", "Not heard", reflection => reflection.Unheard),
        new("vague", "Where did people agree on words that meant different things to them?", "Same words, different meanings", reflection => reflection.Vague),
        new("next", "What would you do differently next time?", "Next time", reflection => reflection.Next),
    ];

    /// <summary>What was answered, in the order of the prompts.</summary>
    public static IEnumerable<(string Label, string Text)> Told(Reflection? reflection) => reflection is null
        ? []
        : All.Select(prompt => (prompt.Label, Text: prompt.Of(reflection))).Where(told => told.Text is { Length: > 0 }).Select(told => (told.Label, told.Text!));
}

/// <param name="Field">The name of the form's field.</param>
public sealed record ReflectionPrompt(string Field, string Asks, string Label, Func<Reflection, string?> Of);
