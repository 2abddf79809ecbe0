using System.Globalization;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Initiatives;

/// <summary>What a page of a plan was drawn with; a cascading value, which every form on the page sends along (VP3).</summary>
/// <param name="Version">The version of the plan.</param>
/// <param name="Draft">The form that was refused, where one was: it is still a change of the version it was begun on.</param>
public sealed record PlanSeen(int Version, Draft? Draft)
{
    public string Begun => Draft?["version"] is { Length: > 0 } begun ? begun : Version.ToString(CultureInfo.InvariantCulture);
}
