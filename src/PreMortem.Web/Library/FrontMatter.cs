using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace PreMortem.Web.Library;

/// <summary>The YAML between the two lines of <c>---</c>.</summary>
internal static class FrontMatter
{
    /// <summary>Fields, a list, the fields of its pieces, and one to spare.</summary>
    private const int Deepest = 6;

    private const string Unreadable =
        "the fields are not readable from here on; write each once, as “name: text”, and put a text that holds a colon, or starts with {, [, “ or #, in straight quotation marks";

    /// <param name="lines">Without the lines of <c>---</c>; the first of them is line 2 of the file.</param>
    public static Fields Read(TemplateFile file, IEnumerable<string> lines)
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        try
        {
            var text = string.Join('\n', lines);
            if (Knot(text) is { } knot)
            {
                file.Fault(knot, Unreadable);
                return new(file, 1, fields);
            }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode mapping }, ..])
            {
                fields = Named(file, mapping);
            }
            else if (yaml.Documents.Count > 0)
            {
                file.Fault(2, "the fields have no names; write each as “name: text”");
            }
        }
        catch (YamlException broken)
        {
            file.Fault((int)broken.Start.Line + 1, Unreadable);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // What the reader says of a list that is opened and never closed.
            file.Fault(2, Unreadable);
        }

        return new(file, 1, fields);
    }

    /// <summary>
    /// A file that came from elsewhere can be a few lines that stand for millions (an alias of aliases), or nest so deep that
    /// reading it ends the program. No template needs either.
    /// </summary>
    /// <returns>The line of the file; null where there is none of it.</returns>
    private static int? Knot(string text)
    {
        var (parser, depth) = (new Parser(new StringReader(text)), 0);
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest || parser.Current is AnchorAlias)
            {
                return (int)parser.Current.Start.Line + 1;
            }
        }

        return null;
    }

    private static Dictionary<string, Field> Named(TemplateFile file, YamlMappingNode mapping)
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            var name = Field.NameOf((key as YamlScalarNode)?.Value ?? "");
            if (!fields.TryAdd(name, ToField(file, key, value)))
            {
                file.Fault((int)key.Start.Line + 1, $"“{name}” is there twice; keep one");
            }
        }

        return fields;
    }

    private static Field ToField(TemplateFile file, YamlNode at, YamlNode value)
    {
        var line = (int)at.Start.Line + 1;
        return value switch
        {
            YamlMappingNode mapping => new(line, "") { Fields = Named(file, mapping) },
            YamlSequenceNode list => new(line, "") { Items = [.. list.Children.Select(item => ToField(file, item, item))] },
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" } => new(line, ""),
            YamlScalarNode scalar => new(line, scalar.Value ?? ""),
            _ => new(line, ""),
        };
    }
}
