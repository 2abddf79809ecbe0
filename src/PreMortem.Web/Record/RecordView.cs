using System.Globalization;
using PreMortem.Core.Record;
using PreMortem.Core.Sessions;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Record;

/// <summary>A record as its page shows it: whole, or as the meeting was at a minute (MR6).</summary>
/// <param name="At">Minutes since the meeting began; null for its end.</param>
public sealed record RecordView(MeetingRecord Record, int? At)
{
    /// <summary>The version of the plan that the room examined; null where none was kept then.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>The version the plan is at now.</summary>
    public int? NewestPlan { get; init; }

    public string Address => $"/sessions/{JoinCode.Format(Record.Code)}/record";

    public DateTimeOffset Start => Record.StartedAt ?? Record.OpenedAt;

    /// <summary>How long the meeting took, or has taken as far as its record goes.</summary>
    public int Minutes => MinuteOf(Record.ClosedAt ?? Last);

    /// <summary>How many moments have happened by then.</summary>
    public int Shown => At is { } at ? Record.Moments.TakeWhile(moment => MinuteOf(moment.At) <= at).Count() : Record.Moments.Count;

    /// <summary>The stays in a phase, but not the coming in before the meeting began.</summary>
    public IEnumerable<Stay> Stays => Record.Stretches
        .Select((stretch, index) => new Stay(
            stretch,
            Record.Moments.Count(moment => moment.Stretch < index),
            At is null || MinuteOf(stretch.From) <= At,
            [.. Record.Moments.Select((moment, n) => (moment, n: n + 1)).Where(pair => pair.moment.Stretch == index)]))
        .Where((stay, index) => index > 0 || stay.Moments.Count > 0);

    /// <summary>The minute before this one in which anything happened, for a page without script.</summary>
    public int? Earlier => At is 0 ? null : Record.Moments.Take(Shown).Select(moment => (int?)MinuteOf(moment.At)).LastOrDefault(minute => minute < (At ?? Minutes)) ?? 0;

    public int? Later => At is null ? null : Record.Moments.Select(moment => (int?)MinuteOf(moment.At)).FirstOrDefault(minute => minute > At);

    public int MinuteOf(DateTimeOffset at) => (int)Math.Max(0, (at - Start).TotalMinutes);

    /// <summary>“Minute 23 · Share · 12 cards shared · 3 risks”, after so many moments.</summary>
    public string Says(int moments) => moments == 0
        ? Says(0, Record.Stretches.Count > 1 ? Record.Stretches[1].Title : Record.Stretches[0].Title, 0)
        : Says(MinuteOf(Record.Moments[moments - 1].At), Record.Stretches[Record.Moments[moments - 1].Stretch].Title, moments);

    /// <summary>The same for the minute the page shows, in which nothing need have happened.</summary>
    public string SaysNow => At is { } at
        ? Says(Math.Min(at, Minutes), Record.Stretches.Last(stretch => stretch == Record.Stretches[0] || MinuteOf(stretch.From) <= at).Title, Shown)
        : Says(Shown);

    /// <summary>“SOAR · Scaling an initiative · named · 12 people, 58 min”</summary>
    public string Counts => string.Join(" · ", new[]
    {
        Record.Agenda,
        Say(Record.Anonymous ? "record.anonymous" : "record.named"),
        Record.Level,
        Record.Site,
        Say("record.people", ("n", Record.People), ("minutes", Minutes.Minutes())),
        Say("record.cardsShared", ("n", Record.Cards.Count)),
        Say("record.risks", ("n", Record.Risks.Count(risk => risk.Gone is null))),
        Record.Commitments > 0 ? Say("record.commitments", ("n", Record.Commitments)) : null,
    }.Where(word => !string.IsNullOrEmpty(word)));

    /// <summary>14:05 in the time zone of the machine that serves.</summary>
    public static string Clock(DateTimeOffset at) => at.ToLocalTime().ToString("HH:mm", CultureInfo.InvariantCulture);

    private DateTimeOffset Last => Record.Moments.Select(moment => moment.At).Append(Record.Stretches[^1].From).Max();

    private string Says(int minute, string phase, int moments)
    {
        var (shared, risks) = Record.After(moments);
        return Say("record.minute", ("minute", minute), ("phase", phase), ("cards", Say("record.cardsShared", ("n", shared))), ("risks", Say("record.risks", ("n", risks))));
    }
}

/// <param name="Before">Moments of earlier stays.</param>
/// <param name="Begun">Whether the room had entered it by the minute the page shows.</param>
/// <param name="Moments">With the place of each in the whole record, from 1.</param>
public sealed record Stay(Stretch Stretch, int Before, bool Begun, IReadOnlyList<(Moment Moment, int N)> Moments);
