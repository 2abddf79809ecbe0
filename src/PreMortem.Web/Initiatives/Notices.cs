using System.Globalization;
using PreMortem.Web.Storage;

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
            "begun" => new("Saved. Say below how it is meant to work, or start a session now and let the parts follow."),
            "meanwhile" => new("Not saved: somebody changed the same thing meanwhile. Here is the plan as it is now."),
            "since" => new("Not undone: the plan was changed again since. The versions page has all of them."),
            "undone" => new("Undone."),
            "restored-version" => new("That version is back. Parts that came since it are kept, taken out.", undo, now.Version),
            "retired" when part is { Retired: true } => new($"{part.Id} is taken out. Old risks still point to it.", $"/initiatives/{id}/parts/{part.Id}/restore", now.Version, "Bring it back"),
            "restored" when part is { Retired: false } => new($"{part.Id} is back.", undo, now.Version),
            "moved" when part is not null => new($"{part.Id} is moved.", undo, now.Version),
            "aside" => new("Set aside. It stands below the advice, with the reason.", undo, now.Version),
            "saved-out" when part is { Retired: true } => new($"Saved. Somebody took {part.Id} out meanwhile: your words stand with it under “Taken out”.", undo, now.Version),
            "saved" => new("Saved.", undo, now.Version),
            _ => undo is null ? null : new("Saved.", undo, now.Version),
        };
    }
}
