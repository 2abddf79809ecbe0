using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Sharing;

/// <summary>
/// A register as those outside the room see it: the code of a room that is still open lets people in, so it is not told (SR7).
/// A code is told only where its meeting is known to be closed.
/// </summary>
internal static class Shown
{
    private const string Untold = "open";

    /// <summary>The register as this person may see it.</summary>
    public static RegisterDocument To(this RegisterDocument document, HttpContext http)
    {
        if (!http.ReadsOnly())
        {
            return document;
        }

        var closed = Closed(document);
        return document with
        {
            Sessions = document.Sessions.Select(session => session with { Code = Told(session.Code, closed)! }).ToSeq(),
            Risks = document.Risks.Select(risk => Told(risk, closed)).ToSeq(),
            Parked = document.Parked.Select(parked => parked with { Session = Told(parked.Session, closed)!, Reason = Told(parked.Reason, closed) }).ToSeq(),
            NotPinnedDown = document.NotPinnedDown.Select(unpinned => unpinned with { Session = Told(unpinned.Session, closed)!, Reason = Told(unpinned.Reason, closed) }).ToSeq(),
            History = document.History.Select(change => Told(change, closed)).ToSeq(),
        };
    }

    /// <summary>A row's history as this person may see it.</summary>
    /// <param name="document">The whole register, which knows the meetings that are closed.</param>
    public static IReadOnlyList<RiskChange> To(this IReadOnlyList<RiskChange> history, HttpContext http, RegisterDocument document)
    {
        if (!http.ReadsOnly())
        {
            return history;
        }

        var closed = Closed(document);
        return [.. history.Select(change => Told(change, closed))];
    }

    private static Risk Told(Risk risk, HashSet<string> closed) => risk with
    {
        Session = Told(risk.Session, closed),
        Reasons = risk.Reasons.Select(reason => Told(reason, closed)).ToSeq(),
        Votes = risk.Votes.Select(vote => vote with { Session = Told(vote.Session, closed)! }).ToSeq(),
        Signs = risk.Signs.Select(sign => sign with { Session = Told(sign.Session, closed) }).ToSeq(),
    };

    private static RiskReason Told(RiskReason reason, HashSet<string> closed) => reason with { Session = Told(reason.Session, closed) };

    /// <summary>A line about reasons names their meetings in its words, so it is told without them.</summary>
    private static RiskChange Told(RiskChange change, HashSet<string> closed) =>
        change.Session is null || closed.Contains(change.Session) ? change
        : change.Field == "reasons" ? change with { Session = null, Before = null, After = null }
        : change with { Session = null };

    private static HashSet<string> Closed(RegisterDocument document) =>
        document.Sessions.Where(session => session.Closed).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);

    private static string? Told(string? code, HashSet<string> closed) => code is null || closed.Contains(code) ? code : Untold;
}
