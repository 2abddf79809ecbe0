using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsvHelper;
using Microsoft.Playwright;
using PreMortem.Core.Export;
using PreMortem.Core.Import;
using PreMortem.Web.Library;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Corpus;

/// <summary>Every file that leaves the program, read as a stranger's program would read it.</summary>
internal sealed partial class HostileFiles(IInstallation program, HostileRegister register, PageJudge judge, IPage page)
{
    private static readonly string[] Calendar =
        ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "URL", "TRANSP"];

    private int _files;

    public async Task<int> All()
    {
        using var http = program.Http();
        var home = $"/initiatives/{register.Id}/register";
        Markdown(await Get(http, $"{home}.md"));
        Table(await Get(http, $"{home}.csv"));
        Days(await Get(http, $"{home}.ics"));
        Days(await Get(http, $"{register.Share}/calendar.ics"));
        using (JsonDocument.Parse(await Get(http, $"{home}.json")))
        {
            Mode(await Get(http, $"/library/{register.ModeSlug}.md"));
        }

        foreach (var picture in (string[])["concern", "confidence", "theory"])
        {
            await Drawing(await Get(http, $"{home}/{picture}.svg"), picture);
        }

        foreach (var code in register.Codes.Take(2))
        {
            await Drawing(await Get(http, $"/qr/{code}.svg", named: false), $"qr {code}");
        }

        return _files;
    }

    private async Task<string> Get(HttpClient http, string path, bool named = true)
    {
        using var answer = await http.GetAsync(path);
        Is((int)answer.StatusCode == 200, $"{path}: {answer.StatusCode}");
        if (named)
        {
            var disposition = answer.Content.Headers.NonValidated["Content-Disposition"].ToString();
            Is(SafeName().IsMatch(disposition), $"{path}: {disposition}");
        }

        _files++;
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What it says is read back as it was written, and its picture as a page was judged on the way.</summary>
    private void Markdown(string text)
    {
        var read = RegisterReader.Read(text);
        Is(read is ReadFile.Read, $"register.md is not read back: {string.Join("; ", (read as ReadFile.Wrong)?.Problems.Take(3).Select(problem => problem.Said) ?? [])}");
        Is(read is not ReadFile.Read { File.Document: var document } || Unpictured(MarkdownExport.Write(document)) == Unpictured(text), "register.md is not the same once it was read and written again");
    }

    /// <summary>The map of the plan cuts its labels short, and says nothing of its own (MF4).</summary>
    private static string Unpictured(string markdown)
    {
        var from = markdown.IndexOf("\n```mermaid\n", StringComparison.Ordinal);
        return from < 0 ? markdown : markdown.Remove(from, markdown.IndexOf("\n```\n", from, StringComparison.Ordinal) - from);
    }

    private void Table(string text)
    {
        using var csv = new CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
        var (columns, rows) = (0, 0);
        while (csv.Read())
        {
            columns = columns == 0 ? csv.Count : columns;
            Is(csv.Count == columns, $"register.csv: row {csv.Row} has {csv.Count} cells, not {columns}");
            rows++;
            foreach (var cell in csv.Record!.Where(cell => Formula().IsMatch(cell)))
            {
                Is(false, $"register.csv: {cell}");
            }
        }

        Is(rows > 4, $"register.csv has {rows} rows");
    }

    private void Days(string text)
    {
        Is(text.EndsWith("END:VCALENDAR\r\n", StringComparison.Ordinal), "the calendar does not end");
        var lines = text[..^2].Split("\r\n");
        foreach (var line in lines)
        {
            Is(Encoding.UTF8.GetByteCount(line) <= 75, $"calendar: too long: {line}");
            Is(!line.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029'), $"calendar: control character in {line}");
            Is(line.StartsWith(' ') || Calendar.Contains(line.Split(':')[0], StringComparer.Ordinal), $"calendar: {line}");
        }

        var whole = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Is(whole.Count(line => line == "BEGIN:VEVENT") == whole.Count(line => line.StartsWith("UID:", StringComparison.Ordinal)) && !text.Contains("VALARM\r", StringComparison.Ordinal), "the calendar has an event that is not ours");
        foreach (var line in whole.Where(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal) || line.StartsWith("DESCRIPTION:", StringComparison.Ordinal)))
        {
            Is(!Unescaped().IsMatch(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]), $"calendar: not escaped: {line}");
        }
    }

    private void Mode(string text)
    {
        var (mode, errors) = FailureModeFile.Read(register.ModeSlug, text);
        Is(mode is not null, $"{register.ModeSlug}.md is not read back: {string.Join("; ", errors)}");
        Is(mode is null || FailureModeFile.Write(mode) == text, $"{register.ModeSlug}.md is not the same once it was read and written again");
    }

    /// <summary>The picture as XML, then opened by itself as from a disk, where no header of ours protects it.</summary>
    private async Task Drawing(string text, string what)
    {
        var svg = XDocument.Parse(text);
        foreach (var element in svg.Descendants())
        {
            Is(element.Name.Namespace == "http://www.w3.org/2000/svg" && element.Name.LocalName is not ("script" or "foreignObject" or "animate" or "set" or "image" or "a" or "use"), $"{what}.svg: element {element.Name}");
            foreach (var attribute in element.Attributes())
            {
                Is(!attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Name.LocalName != "href", $"{what}.svg: attribute {attribute.Name}");
            }
        }

        var address = new Uri(program.Address, $"/opened-from-disk/{Uri.EscapeDataString(what)}").ToString();
        await page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "image/svg+xml; charset=utf-8", Body = text }));
        await page.GotoAsync(address);
        await judge.Judges(page, $"{what}.svg, opened");
        await page.UnrouteAsync(address);
    }

    private void Is(bool right, string otherwise) => judge.Is(right, otherwise);

    [GeneratedRegex("^attachment; filename=\"?[a-z0-9-]+\\.(md|csv|json|ics|svg)\"?(; filename\\*=UTF-8''[a-z0-9-]+\\.(md|csv|json|ics|svg))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SafeName();

    /// <summary>What a spreadsheet runs, also behind what it does not show.</summary>
    [GeneratedRegex(@"^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]", RegexOptions.None, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<!\\)(\\\\)*[,;]|(?<!\\)(\\\\)*\\(?![\\;,nN])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unescaped();
}
