using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PreMortem.Web.Library;

/// <summary>The YAML between the two lines of <c>---</c>.</summary>
internal static class FrontMatter
{
    /// <param name="lines">Without the lines of <c>---</c>; the first of them is line 2 of the file.</param>
    public static Fields Read(TemplateFile file, IEnumerable<string> lines)
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(string.Join('\n', lines)));
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
            file.Fault(
                (int)broken.Start.Line + 1,
                "the fields are not readable from here on; write each once, as “name: text”, and put a text that holds a colon, or starts with {, [, “ or #, in straight quotation marks");
        }

        return new(file, 1, fields);
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
