using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>The sections after the risks: what is held, parked, seen by one, sensed, not examined, not pinned down, said and retired.</summary>
internal sealed class MarkdownLists(MarkdownPage page, RegisterDocument document, IReadOnlyList<Risk> live, Nameless nameless)
{
    public void Write()
    {
        Section("Held tensions", "No tension is held.", live.Where(risk => risk.Tension is not null || risk.Status == RiskStatus.HeldTension), risk =>
            page.Item($"**{risk.Id}** {MarkdownText.OneLine(risk.Title)}{(risk.Tension is { } tension ? $" — look again on {Say.Date(tension.Revisit)}" : "")}", 0));
        Section("Parked", "Nothing is parked.", document.Parked, parked =>
            nameless.Write(page, parked.Reason, parked.Session, 0, $" — look again on {Say.Date(parked.Revisit)}{Owner(parked.Owner)}"));
        Section("Lone voices", "No risk rests on one person alone.", live.Where(risk => risk.LoneVoice), risk =>
            page.Item($"**{risk.Id}** {MarkdownText.OneLine(risk.Title)}", 0));
        new MarkdownSensed(page, document, nameless).Write();
        PartsNobodyAttacked();
        if (document.NotPinnedDown.Count > 0)
        {
            Section("Could not pin down", "", document.NotPinnedDown, unpinned =>
            {
                nameless.Write(page, unpinned.Reason, unpinned.Session, 0);
                page.Item("not followed up, because: ", unpinned.Why, depth: 1);
            });
        }

        new MarkdownSaid(page, document).Write();
        Retired();
    }

    private void PartsNobodyAttacked()
    {
        var attacked = live.SelectMany(risk => risk.Parts).ToHashSet(StringComparer.Ordinal);
        var parts = document.Initiative.Theory.Where(part => !part.Retired && !attacked.Contains(part.Id));
        var none = document.Initiative.Theory.Any(part => !part.Retired) ? "Every part has a risk against it." : "The plan has no parts to attack yet.";
        var putBack = document.Sessions.SelectMany(session => session.PutBack).ToHashSet(StringComparer.Ordinal);
        Section("Parts nobody attacked", none, parts, part =>
        {
            page.Item($"**{MarkdownText.OneLine(part.Id)}, {part.Kind.Word().ToLowerInvariant()}:** ", part.Text);
            if (putBack.Contains(part.Id))
            {
                page.Item("put back to the room, and still no risk came of it", 1);
            }
        });
    }

    private void Retired()
    {
        var retired = document.Risks.Where(risk => risk.Status == RiskStatus.Retired).OrderBy(risk => risk.Number).ToList();
        if (retired.Count == 0)
        {
            return;
        }

        Section("Retired", "", retired, risk =>
        {
            page.Item($"**{risk.Id}** {MarkdownText.OneLine(risk.Title)}", 0);
            new MarkdownRisk(page, nameless).WriteRetired(risk);
        });
    }

    private void Section<T>(string title, string empty, IEnumerable<T> items, Action<T> write)
    {
        page.Heading(title);
        var any = false;
        foreach (var item in items)
        {
            any = true;
            write(item);
        }

        page.OrElse(!any, empty);
    }

    private static string Owner(string? owner) => string.IsNullOrWhiteSpace(owner) ? ", nobody owns it yet" : $", owner {MarkdownText.Word(owner, "”")}";
}
