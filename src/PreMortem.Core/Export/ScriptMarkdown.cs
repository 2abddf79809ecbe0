using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Export;

/// <summary>A script with a plan's own words in it, as Markdown in which they stay what was typed (EX2, GK6).</summary>
public static class ScriptMarkdown
{
    /// <param name="plan">Null leaves its words open, in brackets.</param>
    /// <param name="language">Of the script (LT3); English where it is left out.</param>
    public static string Fill(string script, Initiative? plan, int minutes, string? language = null) => (plan, TemplateLanguage.IsSpanish(language)) switch
    {
        (null, true) => ScriptFields.Fill(script, @"\[el plan\]", @"\[su meta\]", @"\[día desde el que se mira atrás\]", minutes),
        (null, false) => ScriptFields.Fill(script, @"\[the plan\]", @"\[its aim\]", @"\[the day it is looked back on from\]", minutes),
        _ => ScriptFields.Fill(script, MarkdownText.OneLine(plan.Name), MarkdownText.OneLine(plan.Aim), ScriptFields.Day(plan.Horizon, language), minutes),
    };
}
