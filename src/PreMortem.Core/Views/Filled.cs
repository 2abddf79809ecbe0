using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>A script or a prompt with the plan's own words and the phase's minutes in it (LB10).</summary>
internal static class Filled
{
    /// <param name="language">Of the text, for the day.</param>
    public static string In(string text, Session session, string? language) => ScriptFields.Fill(
        text, session.Initiative.Name, session.Initiative.Aim, ScriptFields.Day(session.Initiative.Horizon, language), session.Phase.Minutes);
}
