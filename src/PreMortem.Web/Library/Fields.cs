using System.Globalization;
using PreMortem.Core;

namespace PreMortem.Web.Library;

/// <summary>Reads named fields as what they have to be. What is missing or wrong becomes a fault of the file, and an empty value stands in.</summary>
/// <param name="line">Where these fields begin: a missing one is reported there.</param>
internal sealed class Fields(TemplateFile file, int line, IReadOnlyDictionary<string, Field> fields)
{
    private readonly List<string> _known = [];

    public int LineOf(string name) => fields.TryGetValue(name, out var field) ? field.Line : line;

    /// <summary>A text that has to be there.</summary>
    public string Text(string name)
    {
        var text = TextOrNone(name);
        if (text is null && !IsFilled(name))
        {
            file.Fault(LineOf(name), $"{name} is missing; add “{name}: …”");
        }

        return text ?? "";
    }

    public string? TextOrNone(string name)
    {
        var field = Find(name);
        if (field is { Items: not null } or { Fields: not null })
        {
            file.Fault(field.Line, $"{name} is not one text; write it on one line, in quotation marks where it starts with {{ or [");
            return null;
        }

        return string.IsNullOrWhiteSpace(field?.Text) ? null : field.Text.Trim();
    }

    /// <summary>A list of texts with at least one in it; one text alone counts as a list.</summary>
    public Seq<string> Texts(string name)
    {
        var texts = TextsOrNone(name);
        if (texts.Count == 0 && !IsFilled(name))
        {
            file.Fault(LineOf(name), $"{name} is missing; add “{name}:” and below it one line a piece, each starting with “  - ”");
        }

        return texts;
    }

    public Seq<string> TextsOrNone(string name)
    {
        var field = Find(name);
        foreach (var item in field?.Items?.Where(item => item.Fields is not null || item.Items is not null) ?? [])
        {
            file.Fault(item.Line, $"a line of {name} is not one text; put it in quotation marks, it holds a colon or starts with {{ or [");
        }

        return (field?.Items ?? (field is { Fields: null } ? [field] : []))
            .Select(item => item.Text.Trim())
            .Where(text => text.Length > 0)
            .ToSeq();
    }

    /// <summary>One of the names of an enumeration.</summary>
    /// <param name="instead">Stands in where the field is left out; null where it has to be there.</param>
    public T Choice<T>(string name, T? instead = null)
        where T : struct, Enum
    {
        var text = instead is null ? Text(name) : TextOrNone(name);
        return string.IsNullOrEmpty(text) ? instead ?? default : Choices.Read<T>(file, LineOf(name), name, text) ?? default;
    }

    public T? ChoiceOrNone<T>(string name)
        where T : struct, Enum =>
        TextOrNone(name) is { } text ? Choices.Read<T>(file, LineOf(name), name, text) : null;

    /// <summary>A whole number.</summary>
    /// <param name="instead">Stands in where the field is left out; null where it has to be there.</param>
    public int Number(string name, int? instead = null)
    {
        var text = instead is null ? Text(name) : TextOrNone(name);
        if (string.IsNullOrEmpty(text))
        {
            return instead ?? 0;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        file.Fault(LineOf(name), $"{name} is “{text}”; write a whole number");
        return instead ?? 0;
    }

    public bool Flag(string name)
    {
        var text = TextOrNone(name)?.ToLowerInvariant();
        if (text is not (null or "yes" or "no" or "true" or "false"))
        {
            file.Fault(LineOf(name), $"{name} is “{text}”; use yes or no");
        }

        return text is "yes" or "true";
    }

    public DateOnly Date(string name)
    {
        var text = Text(name);
        if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            file.Fault(LineOf(name), $"{name} is “{text}”; write a date as 2028-06-12");
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : default;
    }

    /// <summary>A list whose pieces have fields of their own.</summary>
    public IReadOnlyList<Fields> Groups(string name)
    {
        var items = Find(name)?.Items ?? [];
        foreach (var item in items.Where(item => item.Fields is null))
        {
            file.Fault(item.Line, $"a line of {name} has no names; start it with “- name: …”");
        }

        return [.. items.Where(item => item.Fields is not null).Select(item => new Fields(file, item.Line, item.Fields!))];
    }

    /// <summary>Call last: reports fields that nothing has asked for, so that a slip of the pen is not silently without effect.</summary>
    public void NothingElse()
    {
        foreach (var (name, field) in fields.Where(field => !_known.Contains(field.Key, StringComparer.Ordinal)))
        {
            file.Fault(field.Line, $"“{name}” is not a field here; use {Choices.Or(_known)}");
        }
    }

    private Field? Find(string name)
    {
        if (!_known.Contains(name, StringComparer.Ordinal))
        {
            _known.Add(name);
        }

        return fields.GetValueOrDefault(name);
    }

    /// <summary>Something stands there, and where it is wrong that has been said.</summary>
    private bool IsFilled(string name) =>
        fields.TryGetValue(name, out var field) && (field.Fields is not null || field.Items is { Count: > 0 } || !string.IsNullOrWhiteSpace(field.Text));
}
