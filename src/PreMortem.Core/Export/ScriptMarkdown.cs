using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Export;

/// <summary>A script with a plan's own words in it, as Markdown in which they stay what was typed (EX2, GK6).</summary>
public static class ScriptMarkdown
{
    /// <param name="plan">Null leaves its words open, in brackets.</param>
    public static string Fill(string script, Initiative? plan, int minutes) => plan is null
        ? ScriptFields.Fill(script, @"\[the plan\]", @"\[its aim\]", @"\[the day it is looked back on from\]", minutes)
        : ScriptFields.Fill(script, MarkdownText.OneLine(plan.Name), MarkdownText.OneLine(plan.Aim), Say.Date(plan.Horizon), minutes);
}
