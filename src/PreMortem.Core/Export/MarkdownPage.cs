using System.Text;

namespace PreMortem.Core.Export;

/// <summary>Writes headings, paragraphs and list items with one blank line between blocks. Typed text always follows words of the writer's own.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _page = new();
    private bool _begun;
    private bool _inList;

    public void Title(string own, string typed) => Block($"# {own}{MarkdownText.Heading(typed)}".TrimEnd());

    public void Heading(string own, string typed = "") => Block($"## {own}{MarkdownText.Heading(typed)}".TrimEnd());

    /// <param name="own">Markdown of the writer's own; what is typed in it is escaped already.</param>
    public void Paragraph(string own) => Block(own);

    /// <summary>A paragraph, or nothing where nothing was typed.</summary>
    public void Typed(string own, string? typed)
    {
        if (!string.IsNullOrWhiteSpace(typed))
        {
            Block(own + MarkdownText.Block(typed, 0));
        }
    }

    public void OrElse(bool empty, string sentence)
    {
        if (empty)
        {
            Block(sentence);
        }
    }

    /// <summary>Lines that no Markdown acts in, between fences.</summary>
    public void Fence(string language, IEnumerable<string> lines)
    {
        Block($"```{language}");
        foreach (var line in lines)
        {
            _page.Append(line).Append('\n');
        }

        _page.Append("```\n");
    }

    /// <summary>A table: a line a row, the first one its head. What is typed in a cell is escaped already, bars too.</summary>
    public void Table(IReadOnlyList<IEnumerable<string>> rows)
    {
        Block(Row(rows[0]));
        _page.Append(Row(rows[0].Select(_ => "---"))).Append('\n');
        foreach (var row in rows.Skip(1))
        {
            _page.Append(Row(row)).Append('\n');
        }
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>A list item, or nothing where nothing was typed.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Item(string own, string? typed, string after = "", int depth = 0)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return false;
        }

        var apart = after.StartsWith('”') && MarkdownText.EndsInLink(typed) ? " " : "";
        Item(own + MarkdownText.Block(typed, (depth * 2) + 2) + apart + after, depth);
        return true;
    }

    /// <summary>A list item all of whose typed text is escaped already.</summary>
    public void Item(string own, int depth)
    {
        if (!_inList)
        {
            Gap();
        }

        _inList = true;
        _page.Append(' ', depth * 2).Append("- ").Append(own.TrimEnd()).Append('\n');
    }

    /// <summary>What was written since it was last taken.</summary>
    public string Taken()
    {
        var taken = _page.ToString();
        _page.Clear();
        return taken;
    }

    private void Block(string text)
    {
        Gap();
        _inList = false;
        _page.Append(text).Append('\n');
    }

    private void Gap()
    {
        if (_begun)
        {
            _page.Append('\n');
        }

        _begun = true;
    }
}
