using System.Globalization;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// The last lines of the file: which register it is, the version each row had, and the ids of reasons and signs in the order in which they stand
/// above, so that a copy edited by hand can be told from a register that changed meanwhile (MF10).
/// </summary>
internal static class MarkdownKeys
{
    public static void Write(MarkdownPage page, RegisterDocument document)
    {
        var rows = document.Risks.OrderBy(risk => risk.Number).ToList();
        page.Item($"Initiative: {MarkdownText.OneLine(document.InitiativeId)}", 0);
        if (rows.Count > 0)
        {
            page.Item($"Rows: {string.Join(", ", rows.Select(risk => string.Create(CultureInfo.InvariantCulture, $"{risk.Id} v{risk.Version}")))}", 0);
        }

        foreach (var risk in rows)
        {
            string?[] keys =
            [
                risk.Session is { } session ? $"formed in {MarkdownText.Word(session, "·")}" : null,
                risk.Reasons.Count > 0 ? $"reasons {MarkdownText.List(risk.Reasons.Select(Key))}" : null,
                risk.Signs.Count > 0 ? $"signs {MarkdownText.List(risk.Signs.Select(sign => sign.Id))}" : null,
            ];
            if (keys.OfType<string>().Any())
            {
                page.Item($"{risk.Id}: {string.Join(" · ", keys.OfType<string>())}", 1);
            }
        }

        Loose(page, "Parked", document.Parked.Select(parked => (parked.Session, parked.Reason)));
        Loose(page, "Could not pin down", document.NotPinnedDown.Select(unpinned => (unpinned.Session, unpinned.Reason)));
    }

    private static void Loose(MarkdownPage page, string label, IEnumerable<(string Session, RiskReason Reason)> reasons)
    {
        var keys = MarkdownText.List(reasons.Select(loose => Key(loose.Reason with { Session = loose.Session })));
        if (keys.Length > 0)
        {
            page.Item($"{label}: {keys}", 0);
        }
    }

    /// <summary><c>K7M42P/r12</c>, as the history names it.</summary>
    private static string Key(RiskReason reason) => $"{reason.Session}/{reason.Id}";
}
