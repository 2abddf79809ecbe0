using PreMortem.Core.Initiatives;
using Written = PreMortem.Core.Export.MarkdownProblems;

namespace PreMortem.Core.Import;

/// <summary>The problems of practice out of their table (MF13).</summary>
internal static class MarkdownProblemTable
{
    private const int Columns = 4;

    /// <param name="lines">Where each row stands, by path.</param>
    public static Seq<ProblemOfPractice> Read(MarkdownSection? section, Faults faults, Dictionary<string, int> lines)
    {
        List<ProblemOfPractice> rows = [];
        var table = section?.Blocks.Where(block => !block.Listed && block.Text.StartsWith('|')).ToList() ?? [];
        if (table.Count > 0 && (table.Count == 1 || !Cells(table[1].Text).TrueForAll(IsDashes)))
        {
            faults.Add(table[0].Line, $"The table begins with its head, “| {Written.FirstColumn} | …”, and a line of dashes.");
            return [];
        }

        foreach (var block in table.Skip(2))
        {
            var cells = Cells(block.Text);
            if (cells.Count > Columns)
            {
                faults.Add(block.Line, "This row has more than four cells. A bar inside a text is written “\\|”.");
                continue;
            }

            lines[$"initiative.problems[{rows.Count}]"] = block.Line;
            rows.Add(new ProblemOfPractice(Text(cells, 0) ?? "", Text(cells, 1), Text(cells, 2), Text(cells, 3)));
        }

        foreach (var block in section?.Blocks.Where(block => block.Listed || !block.Text.StartsWith('|')) ?? [])
        {
            faults.NotHere(block.Line);
        }

        return rows.ToSeq();
    }

    /// <summary>What stands between the bars; the outer ones may be there or not.</summary>
    private static List<string> Cells(string row)
    {
        var cells = MarkdownWords.Split(row, '|');
        cells.RemoveAt(0);
        if (cells.Count > 1 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    private static bool IsDashes(string cell) => cell.Length > 0 && cell.Trim(':') is { Length: > 0 } dashes && dashes.All(sign => sign == '-');

    private static string? Text(List<string> cells, int at) => at < cells.Count ? MarkdownWords.TextOrNull(cells[at]) : null;
}
