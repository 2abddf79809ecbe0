using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>What is watched for and what is done about it: a label a field, with predict, try, study and decide in that order (MF7; CN).</summary>
internal sealed class MarkdownResponse(MarkdownPage page, Nameless nameless, int depth)
{
    public void Write(Risk risk)
    {
        var response = risk.Response;
        page.Item("**Early sign** ", response.EarlySign, depth: depth);
        page.Item("**Threshold** ", response.Threshold, depth: depth);
        page.Item("**Watched by** ", response.Watcher, depth: depth);
        foreach (var sign in risk.Signs)
        {
            Seen(sign);
        }

        var kind = response.Kind is { } chosen ? $" ({Say.Lower(chosen)})" : "";
        if (!page.Item($"**Response{kind}** ", response.Action, depth: depth) && kind.Length > 0)
        {
            page.Item($"**Response{kind}**", depth);
        }

        page.Item("**How** ", response.How, depth: depth);
        Day("How by", response.HowBy);
        page.Item("**Pattern** ", response.Pattern, depth: depth);
        if (response.Coupling is { } coupling)
        {
            page.Item($"It {Say.Lower(coupling)} the plan", depth);
        }

        Reach(response);
        Authority(response);
        Tried(response);
        IfThen(response);
    }

    /// <summary>Where it takes hold, and what it serves (CL 1, CL 6).</summary>
    private void Reach(Response response)
    {
        if (response.Leverage is { } leverage)
        {
            page.Item($"**Takes hold at** {Say.Leverage(leverage)}", depth);
        }

        page.Item("**What they live through** ", response.Experience, depth: depth);
        if (response.Scale.Count > 0)
        {
            page.Item($"**Serves** {Say.Words(response.Scale)}", depth);
        }
    }

    /// <summary>Who has it in hand, who learns in it, and who has a say (LC).</summary>
    private void Authority(Response response)
    {
        page.Item("**Owner** ", response.Owner, depth: depth);
        page.Item("**Led by** ", response.Leads, depth: depth);
        page.Item("**Learning** ", response.Learns, depth: depth);
        page.Item("**Carried by** ", response.CarriedBy, depth: depth);
        page.Item("**Decided by** ", response.Decider, depth: depth);
        page.Item("**Consulted** ", response.Consulted, depth: depth);
        page.Item("**Can veto** ", response.Veto, depth: depth);
        page.Item("**Whose evidence** ", response.EvidenceFrom, depth: depth);
    }

    private void Day(string label, DateOnly? day)
    {
        if (day is { } date)
        {
            page.Item($"**{label}** {Say.Date(date)}", depth);
        }
    }

    private void Tried(Response response)
    {
        page.Item("**Predict** ", response.Prediction, depth: depth);
        Day("Try by", response.TryBy);

        string?[] outcome = [response.Outcome is { } came ? Say.Lower(came) : null, response.OutcomeOn is { } on ? Say.Date(on) : null];
        if (outcome.OfType<string>().Any())
        {
            page.Item($"**Outcome** {string.Join(" · ", outcome.OfType<string>())}", depth);
        }

        page.Item("**Study** ", response.Studied, depth: depth);
        if (response.Verdict is { } verdict)
        {
            page.Item($"**Decide** {Say.Lower(verdict)}", depth);
        }
    }

    private void Seen(SignSeen sign)
    {
        string?[] said =
        [
            Say.Date(sign.On),
            Labelled("at", sign.Where),
            nameless.Covers(sign.Session) ? null : Labelled("by", sign.By),
            Labelled("session", sign.Session),
        ];
        page.Item($"**Sign seen** {string.Join(" · ", said.OfType<string>())}", depth);
        page.Item("Note: ", sign.Note, depth: depth + 1);
    }

    /// <summary>“If … by …, then …”, as far as it is filled in.</summary>
    private void IfThen(Response response)
    {
        (string Word, string? Text)[] moves = [("**If** ", response.IfState), ("**by** ", response.IfBy), ("**then** ", response.ThenMove)];
        var said = string.Join(' ', moves.Where(move => !string.IsNullOrWhiteSpace(move.Text)).Select(move => move.Word + MarkdownText.Block(move.Text!, (depth * 2) + 2)));
        if (said.Length > 0)
        {
            page.Item(said, depth);
        }
    }

    private static string? Labelled(string label, string? typed) => string.IsNullOrWhiteSpace(typed) ? null : $"{label} {MarkdownText.Word(typed, "·")}";
}
