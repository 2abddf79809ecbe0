using System.Globalization;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>What the register says of one risk, in the order of method.md, “The register”. Fields nobody filled are left out.</summary>
internal sealed class MarkdownRisk(MarkdownPage page, Nameless nameless)
{
    public void Write(Risk risk, bool pinned)
    {
        page.Paragraph(string.Join(" · ", [$"**{Say.Status(risk.Status)}**", .. Traits(risk, pinned)]));
        Body(risk, 0);
    }

    /// <summary>A retired risk, below the line that names it: nothing of it is dropped.</summary>
    public void WriteRetired(Risk risk)
    {
        page.Item(string.Join(" · ", Traits(risk, pinned: false)), 1);
        Body(risk, 1);
    }

    /// <summary>The list of what is known: wording, vote, response, reasons.</summary>
    private void Body(Risk risk, int depth)
    {
        page.Item("**Because** ", risk.Cause, depth: depth);
        page.Item("**This happened:** ", risk.Event, depth: depth);
        page.Item("**Which led to** ", risk.Consequence, depth: depth);
        if (risk.Concern is { } concern)
        {
            page.Item(Vote(concern), depth);
        }

        Answer(risk.Response, depth);
        if (risk.Tension is { } tension)
        {
            page.Item($"**Held tension**, look again on {Say.Date(tension.Revisit)}", depth);
            page.Item("One pole: ", tension.PoleA, depth: depth + 1);
            page.Item("The other: ", tension.PoleB, depth: depth + 1);
        }

        if (risk.NextReview is { } review)
        {
            page.Item($"**Next review** {Say.Date(review)}", depth);
        }

        if (risk.Reasons.Count > 0)
        {
            page.Item($"**{Say.Reasons(risk.Reasons.Count)}**{(risk.LoneVoice ? ", from one person alone" : "")}", depth);
        }

        foreach (var reason in risk.Reasons)
        {
            nameless.Write(page, reason, risk.Session, depth + 1);
        }
    }

    private static IEnumerable<string> Traits(Risk risk, bool pinned)
    {
        if (pinned)
        {
            yield return "pinned: one person alone saw this";
        }

        yield return risk.Parts.Count > 0 ? $"threatens {Joined(risk.Parts)}" : "threatens no part yet";
        if (risk.Kind is { } kind)
        {
            yield return Say.Lower(kind);
        }

        if (risk.Sites.Count > 0)
        {
            yield return Joined(risk.Sites);
        }

        if (!string.IsNullOrWhiteSpace(risk.Mode))
        {
            yield return $"from the library: {MarkdownText.OneLine(risk.Mode)}";
        }

        if (risk.Concern is null)
        {
            yield return "no vote yet";
        }
    }

    private static string Vote(Concern concern)
    {
        var said = new List<string> { string.Create(CultureInfo.InvariantCulture, $"concern {concern.Picks} of {concern.Turnout}{(concern.LeaderPicked ? ", and the leader" : "")}") };
        if (concern is { Low: { } low, High: { } high })
        {
            var spread = concern is { SpreadLow: { } from, SpreadHigh: { } to } ? string.Create(CultureInfo.InvariantCulture, $" (spread {from}–{to}%)") : "";
            said.Add(string.Create(CultureInfo.InvariantCulture, $"likelihood {low}–{high}%{spread}"));
        }

        if (concern.MedianImpact is { } impact)
        {
            var votes = concern.Impacts.Select((count, at) => (count, at)).Where(vote => vote.count > 0 && vote.at <= (int)Impact.EndsIt)
                .Select(vote => string.Create(CultureInfo.InvariantCulture, $"{vote.count} {Say.Impact((Impact)vote.at)}"));
            said.Add($"impact {Say.Impact(impact)}{(concern.Split ? $" (split): {string.Join(", ", votes)}" : "")}");
        }

        if (concern.NotClear > 0)
        {
            said.Add($"not clear to {concern.NotClear.ToString(CultureInfo.InvariantCulture)}");
        }

        return string.Join(" · ", said);
    }

    private void Answer(Response response, int depth)
    {
        page.Item("**Early sign** ", response.EarlySign, depth: depth);
        page.Item("**Threshold** ", response.Threshold, depth: depth);
        page.Item("**Watched by** ", response.Watcher, depth: depth);
        var kind = response.Kind is { } chosen ? $" ({Say.Lower(chosen)})" : "";
        if (!page.Item($"**Response**{kind} ", response.Action, depth: depth) && kind.Length > 0)
        {
            page.Item($"**Response**{kind}", depth);
        }

        page.Item("**Owner** ", response.Owner, depth: depth);
        page.Item("**Decided by** ", response.Decider, depth: depth);
        if (response.TryBy is { } tryBy)
        {
            page.Item($"**Try by** {Say.Date(tryBy)}", depth);
        }

        if (response.Coupling is { } coupling)
        {
            page.Item($"It {Say.Lower(coupling)} the plan", depth);
        }

        IfThen(response, depth);
    }

    /// <summary>“If … by …, then …”, as far as it is filled in.</summary>
    private void IfThen(Response response, int depth)
    {
        (string Word, string? Text)[] moves = [("**If** ", response.IfState), ("**by** ", response.IfBy), ("**then** ", response.ThenMove)];
        var said = string.Join(' ', moves.Where(move => !string.IsNullOrWhiteSpace(move.Text)).Select(move => move.Word + MarkdownText.Block(move.Text!, (depth * 2) + 2)));
        if (said.Length > 0)
        {
            page.Item(said, depth);
        }
    }

    private static string Joined(Seq<string> words) => string.Join(", ", words.Select(MarkdownText.OneLine));
}
