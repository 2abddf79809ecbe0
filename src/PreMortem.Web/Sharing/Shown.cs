using System.Globalization;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
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

        return JsonExport.Read(Untold(JsonExport.Write(document), open)!);
    }

    /// <summary>A row's history as this person may see it.</summary>
    public static IReadOnlyList<RiskChange> To(this IReadOnlyList<RiskChange> history, HttpContext http, string initiativeId)
    {
        if (!http.ReadsOnly() || OpenRooms(http, initiativeId) is not { Count: > 0 } open)
        {
            return history;
        }

        return [.. history.Select(change => change with
        {
            Session = change.Session is { } code && open.Contains(code) ? null : change.Session,
            Before = Untold(change.Before, open),
            After = Untold(change.After, open),
        })];
    }

    /// <summary>The text with a word in the place of each code; some lines of a history name their meeting in the middle of it.</summary>
    private static string? Untold(string? text, List<string> open) => open.Index().Aggregate(text, (told, room) =>
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"open {room.Index + 1}");
        return told?.Replace(room.Item, word, StringComparison.Ordinal).Replace(JoinCode.Format(room.Item), word, StringComparison.Ordinal);
    });

    private static List<string> OpenRooms(HttpContext http, string initiativeId) =>
        [.. http.RequestServices.GetRequiredService<SessionLog>().Of(initiativeId).Where(session => !session.Closed).Select(session => session.Code)];
}
