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

        if (response.Coupling is { } coupling)
        {
            page.Item($"It {Say.Lower(coupling)} the plan", depth);
        }

        page.Item("**Owner** ", response.Owner, depth: depth);
        page.Item("**Decided by** ", response.Decider, depth: depth);
        Tried(response);
        IfThen(response);
    }

    private void Tried(Response response)
    {
        page.Item("**Predict** ", response.Prediction, depth: depth);
        if (response.TryBy is { } tryBy)
        {
            page.Item($"**Try by** {Say.Date(tryBy)}", depth);
        }

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
