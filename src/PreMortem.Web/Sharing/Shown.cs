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
            Risks = document.Risks.Select(risk => risk with { Session = Told(risk.Session, closed) }).ToSeq(),
            Parked = document.Parked.Select(parked => parked with { Session = Told(parked.Session, closed)! }).ToSeq(),
            NotPinnedDown = document.NotPinnedDown.Select(unpinned => unpinned with { Session = Told(unpinned.Session, closed)! }).ToSeq(),
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
        return [.. history.Select(change => change with { Session = change.Session is { } code && closed.Contains(code) ? code : null })];
    }

    private static HashSet<string> Closed(RegisterDocument document) =>
        document.Sessions.Where(session => session.Closed).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);

    private static string? Told(string? code, HashSet<string> closed) => code is null || closed.Contains(code) ? code : Untold;
}
