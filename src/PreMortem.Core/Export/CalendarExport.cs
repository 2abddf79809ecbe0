using System.Globalization;
using System.Text;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// The days of a register as a calendar that other programs subscribe to (EX10; RFC 5545): one all-day event for each. The same
/// register gives the same bytes, and a day that moves keeps its event, because its <c>UID</c> names the row and not the day.
/// </summary>
public static class CalendarExport
{
    /// <summary>The longest line, in bytes, line break not counted (RFC 5545, 3.1).</summary>
    private const int LongestLine = 75;

    /// <param name="link">The address of the register, for whoever opens an event.</param>
    /// <param name="changed">When the register last changed.</param>
    public static string Write(RegisterDocument document, string link, DateTimeOffset changed)
    {
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//PreMortem//Risk register//EN");
        Line(calendar, "CALSCALE:GREGORIAN");
        Line(calendar, $"X-WR-CALNAME:{Text($"{document.Initiative.Name}: risk register")}");
        foreach (var due in DueDays.Of(document.Risks, document.Parked, document.Sessions.Select(session => session.NextReview).Max()).Where(due => due.Kind != DueKind.SignSeen))
        {
            Line(calendar, "BEGIN:VEVENT");
            Line(calendar, $"UID:{document.InitiativeId}-{due.Key}@premortem");
            Line(calendar, $"DTSTAMP:{changed.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(calendar, $"DTSTART;VALUE=DATE:{Day(due.On)}");
            if (due.On < DateOnly.MaxValue)
            {
                Line(calendar, $"DTEND;VALUE=DATE:{Day(due.On.AddDays(1))}");
            }

            Line(calendar, $"SUMMARY:{Text(Summary(due, document.Initiative.Name))}");
            Line(calendar, $"DESCRIPTION:{Text(Description(due, link))}");
            Line(calendar, $"URL:{link}");
            Line(calendar, "TRANSP:TRANSPARENT");
            Line(calendar, "END:VEVENT");
        }

        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static string Summary(Due due, string plan)
    {
        var row = due.Risk is { } number ? string.Create(CultureInfo.InvariantCulture, $"R{number} {due.Title}") : due.Title;
        return due.Kind switch
        {
            DueKind.How => $"Settle how by today: {due.What}",
            DueKind.TryBy => $"Try by today: {due.What ?? row}",
            DueKind.Trigger => $"Decide: {due.What} ({row})",
            DueKind.Tension => $"Look again at a held tension: {row}",
            DueKind.Parked => $"Look again at what was parked: {due.Title}",
            _ when due.Risk is not null => $"Look again at {row}",
            _ => $"Review the risks of {plan}",
        };
    }

    private static string Description(Due due, string link) => string.Join('\n', new[]
    {
        due is { Kind: DueKind.TryBy or DueKind.How, What: not null, Risk: { } number } ? string.Create(CultureInfo.InvariantCulture, $"R{number} {due.Title}") : null,
        due is { Kind: DueKind.Tension } ? due.What : null,
        due is { Kind: DueKind.Review, Risk: null, Title.Length: > 0 } ? due.Title : null,
        due.Who is { Length: > 0 } who ? $"Owner: {who}" : null,
        link,
    }.OfType<string>());

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, 3.3.11; other control characters mean nothing in a calendar and become spaces.</summary>
    private static string Text(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var letter in typed.ReplaceLineEndings("\n"))
        {
            text.Append(letter switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                _ when char.IsControl(letter) => " ",
                _ => letter.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>Folds a long line between characters, never inside one.</summary>
    private static void Line(StringBuilder calendar, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                calendar.Append("\r\n ");
                bytes = 1;
            }

            calendar.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
