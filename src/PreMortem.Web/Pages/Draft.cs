using System.Globalization;
using PreMortem.Core;
using PreMortem.Web.Languages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pages;

/// <summary>A form as a person sent it: the words they typed, and beside each field the reason it was refused (PG3).</summary>
public sealed class Draft(IFormCollection form, string name = "")
{
    private readonly Dictionary<string, string> _refusals = [];

    /// <summary>This draft where it is of the form called <paramref name="form"/>; a page with several forms gives each its own.</summary>
    public Draft? Of(string form) => form == name ? this : null;

    /// <summary>What was typed, trimmed; empty where nothing was.</summary>
    public string this[string field] => form[field].ToString().Trim().ReplaceLineEndings("\n");

    /// <summary>The version of the plan whose texts were shown beside this form because both were changed; sending it again puts its own in their place (VP3).</summary>
    public int? ShownAgainst { get; set; }

    public bool Refused => _refusals.Count > 0;

    public string? Refusal(string field) => _refusals.GetValueOrDefault(field);

    /// <summary>Keeps the first reason given for a field.</summary>
    public void Refuse(string field, string why) => _refusals.TryAdd(field, why);

    /// <summary>A text of at most <paramref name="max"/> characters, or null where nothing was typed.</summary>
    public string? Text(string field, int max = 1000)
    {
        var text = this[field];
        if (text.Length > max)
        {
            Refuse(field, Say("forms.tooLong", ("length", Plain(text.Length)), ("max", Plain(max))));
        }

        return text.Length == 0 ? null : text;
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text that has to be there.</summary>
    public string Needed(string field, string why, int max = 1000)
    {
        var text = Text(field, max);
        if (text is null)
        {
            Refuse(field, why);
        }

        return text ?? "";
    }

    /// <summary>A date as a date box sends it, or null where it was left empty.</summary>
    public DateOnly? Date(string field)
    {
        var text = this[field];
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            if (PlanningDays.CanHold(date))
            {
                return date;
            }

            Refuse(field, PlanningDays.Said.Spoken());
            return null;
        }

        Refuse(field, Say("forms.dateFormat"));
        return null;
    }

    /// <summary>A choice from a list, or null where none was made or it is not on the list.</summary>
    public T? Choice<T>(string field)
        where T : struct, Enum =>
        Enum.TryParse<T>(this[field], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The form had this field, filled in or not.</summary>
    public bool Asks(string field) => form.ContainsKey(field);

    public bool Ticked(string field) => this[field].Length > 0;

    /// <summary>All values sent under one name.</summary>
    public IReadOnlyList<string> All(string field) => [.. form[field].Where(value => value is not null).Select(value => value!)];
}
