using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PreMortem.Core.Import;

/// <summary>On which line of a JSON text a member stands.</summary>
internal sealed class JsonLines
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    private readonly byte[] _text;

    public JsonLines(string text)
    {
        _text = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(_text, Options);
            while (reader.Read())
            {
                // Only whether it can be read matters here.
            }
        }
        catch (JsonException problem)
        {
            Broken = (int)(problem.LineNumber ?? 0) + 1;
        }
    }

    /// <summary>The line on which the text stops being JSON; null where it is JSON.</summary>
    public int? Broken { get; }

    /// <param name="path"><c>risks[3].response.owner</c>; where it is not there, the nearest thing around it is meant.</param>
    public int? Of(string path)
    {
        var wanted = path;
        int? line;
        while ((line = Find(wanted)) is null && wanted.Length > 0)
        {
            wanted = Around(wanted);
        }

        return line;
    }

    private static string Around(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];

    private int? Find(string path)
    {
        var steps = path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries);
        var reader = new Utf8JsonReader(_text, Options);
        reader.Read();
        foreach (var step in steps)
        {
            if (!(step.EndsWith(']') ? Item(ref reader, int.Parse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture)) : Member(ref reader, step)))
            {
                return null;
            }
        }

        return _text.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
    }

    private static bool Member(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool Item(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            if (at == index)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
