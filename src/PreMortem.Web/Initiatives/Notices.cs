using System.Globalization;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>What was just done, said on the page that follows, with the way back where there is one (VP5).</summary>
public static class Notices
{
    /// <param name="tab">The page it is said on, and that undoing comes back to.</param>
    public static Notice? From(IQueryCollection query, string id, PlanVersion now, PlanTab tab = PlanTab.Theory)
    {
        var part = now.Plan.Theory.FirstOrDefault(part => part.Id == query["part"]);
        var undo = int.TryParse(query["made"], NumberStyles.None, CultureInfo.InvariantCulture, out var made) && made == now.Version && made > 1 ? $"/initiatives/{id}/undo{(tab == PlanTab.Theory ? "" : $"?tab={tab.ToString().ToLowerInvariant()}")}" : null;
        return query["done"].ToString() switch
        {
            "begun" => new(Say("notices.begun")),
            "meanwhile" => new(Say("notices.meanwhile")),
            "since" => new(Say("notices.since")),
            "undone" => new(Say("notices.undone")),
            "restored-version" => new(Say("notices.restoredVersion"), undo, now.Version),
            "retired" when part is { Retired: true } => new(Say("notices.retired", ("part", part.Id)), $"/initiatives/{id}/parts/{part.Id}/restore", now.Version, Say("notices.bringItBack")),
            "restored" when part is { Retired: false } => new(Say("notices.restored", ("part", part.Id)), undo, now.Version),
            "moved" when part is not null => new(Say("notices.moved", ("part", part.Id)), undo, now.Version),
            "aside" => new(Say("notices.aside"), undo, now.Version),
            "saved-out" when part is { Retired: true } => new(Say("notices.savedOut", ("part", part.Id)), undo, now.Version),
            "saved" => new(Say("notices.saved"), undo, now.Version),
            _ => undo is null ? null : new(Say("notices.saved"), undo, now.Version),
        };
    }
}
