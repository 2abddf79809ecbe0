using System.Text;
using System.Text.RegularExpressions;

namespace PreMortem.Core.Import;

/// <summary>A paragraph, or a list item with what stands below it. Its text is still Markdown; a hard break in it is a line break.</summary>
internal sealed class MarkdownBlock(int line, bool listed)
{
    public int Line { get; } = line;

    public bool Listed { get; } = listed;

    private readonly StringBuilder _text = new();

    public string Text => field ??= _text.ToString();

    public List<MarkdownBlock> Below { get; } = [];

    /// <summary>Only while the file is read.</summary>
    public void Append(string text, char between) => (_text.Length == 0 ? _text : _text.Append(between)).Append(text);
}

/// <summary>A heading and the blocks under it.</summary>
internal sealed record MarkdownSection(int Line, int Level, string Heading, List<MarkdownBlock> Blocks)
{
    public IEnumerable<MarkdownBlock> Items => Blocks.Where(block => block.Listed);
}

/// <summary>
/// The lines of a Markdown register as sections, paragraphs and items. It takes what editors and hands do to a file: other bullets,
/// indents, blank lines and line ends, a long line broken in two. A row of a table is a block of its own. What stands between fences is a picture and says nothing (MF4).
/// </summary>
internal sealed partial class MarkdownLines
{
    private readonly List<MarkdownSection> _sections = [];
    private readonly Stack<(int Indent, MarkdownBlock Item)> _open = [];
    private MarkdownBlock? _last;
    private bool _continues;
    private string? _fence;

    public static List<MarkdownSection> Read(string text)
    {
        var lines = new MarkdownLines();
        foreach (var (index, line) in text.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n').Index())
        {
            lines.Take(index + 1, line.TrimEnd());
        }

        return lines._sections;
    }

    private void Take(int number, string line)
    {
        var text = line.TrimStart();
        if (_fence is not null || (!_continues && (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))))
        {
            _fence = _fence is null ? text[..3] : text.StartsWith(_fence, StringComparison.Ordinal) ? null : _fence;
            _last = null;
        }
        else if (text.Length == 0 || (!_continues && Rule().IsMatch(text)))
        {
            (_last, _continues) = (null, false);
        }
        else if (_continues && _last is not null)
        {
            Append(text, '\n');
        }
        else if (Heading().Match(line) is { Success: true } heading)
        {
            _sections.Add(new(number, heading.Groups["level"].Length, heading.Groups["text"].Value.Trim(), []));
            _last = null;
            _open.Clear();
        }
        else if (text[0] == '|')
        {
            _open.Clear();
            Keep(new(number, listed: false), Under());
            Append(text, ' ');
            _last = null;
        }
        else if (Item().Match(line) is { Success: true } item)
        {
            Add(number, Width(item.Groups["indent"].Value), item.Groups["text"].Value);
        }
        else if (_last is not null)
        {
            Append(text, ' ');
        }
        else
        {
            _open.Clear();
            Keep(new(number, listed: false), Under());
            Append(text, ' ');
        }
    }

    private void Add(int number, int indent, string text)
    {
        while (_open.TryPeek(out var top) && top.Indent >= indent)
        {
            _open.Pop();
        }

        var item = new MarkdownBlock(number, listed: true);
        Keep(item, _open.TryPeek(out var parent) ? parent.Item.Below : Under());
        _open.Push((indent, item));
        Append(text.TrimStart(), ' ');
    }

    private List<MarkdownBlock> Under()
    {
        if (_sections.Count == 0)
        {
            _sections.Add(new(1, 0, "", []));
        }

        return _sections[^1].Blocks;
    }

    private void Keep(MarkdownBlock block, List<MarkdownBlock> among)
    {
        among.Add(block);
        _last = block;
    }

    private void Append(string text, char between)
    {
        _continues = text.EndsWith(" \\", StringComparison.Ordinal);
        _last!.Append(_continues ? text[..^2].TrimEnd() : text, between);
    }

    private static int Width(string indent) => indent.Sum(sign => sign == '\t' ? 4 : 1);

    [GeneratedRegex(@"^ {0,3}(?<level>#{1,6})(?:[ \t]+(?<text>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent>[ \t]*)[-*+](?:[ \t]+(?<text>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:-[ ]?){3,}$|^(?:\*[ ]?){3,}$|^(?:_[ ]?){3,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();
}
