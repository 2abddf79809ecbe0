using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>What somebody sensed and could not name, and where each of it stands now (CL 3). It repeats what is said elsewhere (MF8).</summary>
internal sealed class MarkdownSensed(MarkdownPage page, RegisterDocument document, Nameless nameless)
{
    public void Write()
    {
        var sensed = Sensed().Where(one => one.Reason.Tacit).ToList();
        if (sensed.Count == 0)
        {
            return;
        }

        page.Heading("Sensed, not yet named");
        foreach (var (reason, session, stands) in sensed)
        {
            page.Item("“", reason.Text, $"”{nameless.Source(reason with { Tacit = false }, session)} — {stands}");
        }
    }

    private IEnumerable<(RiskReason Reason, string? Session, string Stands)> Sensed() =>
        document.Risks.OrderBy(risk => risk.Number).SelectMany(risk => risk.Reasons.Select(reason => (reason, risk.Session, $"behind {risk.Id}{(risk.Status == RiskStatus.Retired ? ", retired" : "")}")))
            .Concat(document.Parked.Select(parked => (parked.Reason, (string?)parked.Session, $"parked, look again on {Say.Date(parked.Revisit)}")))
            .Concat(document.NotPinnedDown.Select(loose => (loose.Reason, (string?)loose.Session, string.IsNullOrWhiteSpace(loose.Why) ? "nobody could pin it down yet" : "not followed up")));
}
