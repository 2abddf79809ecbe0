using System.Globalization;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>A closed vote in parts with a middle dot between them, and the ratings of each group below it (MF6).</summary>
internal static class MarkdownVote
{
    /// <summary>Every vote, oldest first. A concern that no dated vote holds stands last, without a date.</summary>
    public static void Write(MarkdownPage page, Risk risk, Nameless nameless, int depth)
    {
        foreach (var vote in risk.Votes)
        {
            string?[] place = ["", $"on {Say.Date(vote.On)}", $"session {MarkdownText.Word(vote.Session, "·")}", Labelled("level", vote.Level), Labelled("site", vote.Site)];
            One(page, string.Join(" · ", place.OfType<string>()), vote.Concern, nameless.Covers(vote.Session), depth);
        }

        if (risk.Concern is { } concern && (risk.Votes.Count == 0 || risk.Votes[^1].Concern != concern))
        {
            One(page, "", concern, nameless.Covers(risk.Session), depth);
        }
    }

    private static void One(MarkdownPage page, string place, Concern concern, bool anonymous, int depth)
    {
        page.Item($"**Vote** {Said(concern)}{place}", depth);
        if (anonymous)
        {
            return;
        }

        Groups(page, "site", concern.BySite, depth + 1);
        Groups(page, "role", concern.ByRole, depth + 1);
    }

    private static void Groups(MarkdownPage page, string kind, Seq<RatingGroup> groups, int depth)
    {
        foreach (var group in groups)
        {
            page.Item(string.Create(CultureInfo.InvariantCulture, $"By {kind}: {MarkdownText.Word(group.Name, "·")} · rated by {group.Raters} · likelihood {group.Low}–{group.High}%{Impacts(" · impact ", group.Impacts)}"), depth);
        }
    }

    private static string Said(Concern concern)
    {
        var said = new List<string> { string.Create(CultureInfo.InvariantCulture, $"concern {concern.Picks} of {concern.Turnout}{(concern.LeaderPicked ? ", and the leader" : "")}") };
        if (concern is not { Low: null, High: null, SpreadLow: null, SpreadHigh: null })
        {
            var spread = concern is { SpreadLow: null, SpreadHigh: null } ? "" : $" (spread {Number(concern.SpreadLow)}–{Number(concern.SpreadHigh)}%)";
            said.Add($"likelihood {Number(concern.Low)}–{Number(concern.High)}%{spread}");
        }

        if (concern.Raters > 0)
        {
            said.Add($"rated by {Number(concern.Raters)}");
        }

        if (concern.MedianImpact is { } impact)
        {
            said.Add($"impact {Say.Impact(impact)}{(concern.Split ? " (split)" : "")}{Impacts(": ", concern.Impacts)}");
        }

        if (concern.NotClear > 0)
        {
            said.Add($"not clear to {Number(concern.NotClear)}");
        }

        return string.Join(" · ", said);
    }

    /// <summary>How many chose each, those that nobody chose left out.</summary>
    private static string Impacts(string label, Seq<int> impacts)
    {
        var votes = string.Join(", ", impacts.Select((count, at) => (count, at)).Where(vote => vote.count > 0 && vote.at <= (int)Impact.EndsIt)
            .Select(vote => $"{Number(vote.count)} {Say.Impact((Impact)vote.at)}"));
        return votes.Length > 0 ? label + votes : "";
    }

    private static string? Labelled(string label, string? typed) => string.IsNullOrWhiteSpace(typed) ? null : $"{label} {MarkdownText.Word(typed, "·")}";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
