using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Export;

/// <summary>The problems of practice as a table (MF13; LC, table 2): each text on its line, a bar in it escaped. Without rows there is no section.</summary>
internal static class MarkdownProblems
{
    public const string Heading = "Problems of practice";
    public const string FirstColumn = "Difficulty";

    public static void Write(MarkdownPage page, Initiative plan)
    {
        if (plan.Problems.Count == 0)
        {
            return;
        }

        page.Heading(Heading);
        page.Table(
        [
            [FirstColumn, "Project that answers it", "Focus", "Evidence"],
            .. plan.Problems.Select(row => new[] { row.Difficulty, row.Project, row.Focus, row.Evidence }.Select(text => MarkdownText.OneLine(text ?? ""))),
        ]);
    }
}
