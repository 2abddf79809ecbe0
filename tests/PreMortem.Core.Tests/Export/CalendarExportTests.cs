using System.Text;
using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Export;

/// <summary>EX10</summary>
public sealed class CalendarExportTests
{
    private static readonly DateTimeOffset Changed = new(2026, 6, 12, 15, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void EveryDayIsAnAllDayEvent_EX10()
    {
        var calendar = Write(new Risk(7, "Lessons moved; then, stopped", Response: new(Action: "Fix the bell schedule", Owner: "Dee", TryBy: new(2026, 10, 31))));

        Assert.Contains(
            string.Join("\r\n",
            [
                "BEGIN:VEVENT",
                "UID:soar-R7-try@premortem",
                "DTSTAMP:20260612T130000Z",
                "DTSTART;VALUE=DATE:20261031",
                "DTEND;VALUE=DATE:20261101",
                "SUMMARY:Try by today: Fix the bell schedule",
                @"DESCRIPTION:R7 Lessons moved\; then\, stopped\nOwner: Dee\nhttps://example.",
                " org/register",
                "URL:https://example.org/register",
            ]),
            calendar,
            StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLastDayThereIsHasNoDayAfter_EX10() =>
        Assert.Contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY", Write(new Risk(7, "Lessons moved", NextReview: DateOnly.MaxValue)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\r\nEND:VEVENT\r\nBEGIN:VEVENT")]
    [InlineData("back\\slash;semi,colon\nnew line")]
    [InlineData("\u0000\u0007\u0085\u2028 bell")]
    [InlineData("🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃🙃")]
    public void TypedTextStaysInItsLineAndNoLineIsLongerThanACalendarReads_EX10(string typed)
    {
        var calendar = Write(new Risk(7, typed, Response: new(Action: typed, Owner: typed, TryBy: new(2026, 10, 31))));
        var lines = calendar.Split("\r\n");

        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Single(lines, line => line == "BEGIN:VEVENT");
        Assert.DoesNotContain(calendar.Replace("\r\n", "", StringComparison.Ordinal), letter => char.IsControl(letter));
        var unfolded = calendar.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.All(unfolded.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^[A-Z-]+[;:]", line));
    }

    private static string Write(Risk risk) =>
        CalendarExport.Write(SoarRegister.Empty with { InitiativeId = "soar", Sessions = [], Risks = [risk], Parked = [] }, "https://example.org/register", Changed);
}
