using System.Globalization;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Sharing;

/// <summary>A register as those outside the room see it: the code of a room that is still open lets people in, so it is not told (SR7).</summary>
internal static class Shown
{
    /// <summary>The register as this person may see it. Wherever in it an open room's code stands, now or in a member added later, a word takes its place.</summary>
    public static RegisterDocument To(this RegisterDocument document, HttpContext http)
    {
        if (!http.ReadsOnly() || OpenRooms(http, document.InitiativeId) is not { Count: > 0 } open)
        {
            return document;
        }

        var json = JsonExport.Write(document);
        foreach (var (number, code) in open.Index())
        {
            json = json.Replace($"\"{code}\"", string.Create(CultureInfo.InvariantCulture, $"\"open {number + 1}\""), StringComparison.Ordinal);
        }

        return JsonExport.Read(json);
    }

    /// <summary>A row's history as this person may see it.</summary>
    public static IReadOnlyList<RiskChange> To(this IReadOnlyList<RiskChange> history, HttpContext http, string initiativeId)
    {
        if (!http.ReadsOnly() || OpenRooms(http, initiativeId) is not { Count: > 0 } open)
        {
            return history;
        }

        return [.. history.Select(change => change.Session is { } code && open.Contains(code) ? change with { Session = null } : change)];
    }

    private static List<string> OpenRooms(HttpContext http, string initiativeId) =>
        [.. http.RequestServices.GetRequiredService<SessionLog>().Of(initiativeId).Where(session => !session.Closed).Select(session => session.Code)];
}
