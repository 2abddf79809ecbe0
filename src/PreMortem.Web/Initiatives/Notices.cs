using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Initiatives;

/// <summary>What was just done, said on the page that follows.</summary>
public static class Notices
{
    public static Notice? From(IQueryCollection query, string id, Initiative plan)
    {
        var part = plan.Theory.FirstOrDefault(part => part.Id == query["part"]);
        return query["done"].ToString() switch
        {
            "begun" => new("Saved. Say below how it is meant to work, or start a session now and let the parts follow."),
            "example" => new("This is the example. Look around, change it, start a session on it."),
            "saved" => new("Saved."),
            "retired" when part is { Retired: true } => new($"{part.Id} is taken out. Old risks still point to it.", $"/initiatives/{id}/parts/{part.Id}/restore"),
            "restored" when part is { Retired: false } => new($"{part.Id} is back."),
            _ => null,
        };
    }
}
