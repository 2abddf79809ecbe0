using PreMortem.Core.Export;
using PreMortem.Core.Import;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Export;

/// <summary>MF13: the problems of practice as a table, written and read.</summary>
public sealed class ProblemTableTests
{
    private static readonly Seq<ProblemOfPractice> Rows =
    [
        new("Mentors share no tools", "Mentor circle", "Coaching cycles | feedback", "Notes from the \\| circle \\"),
        new("---", Evidence: "| --- |"),
    ];

    [Fact]
    public void ARowIsALineAndABarInATextEndsNoCell()
    {
        var markdown = Write(Rows);

        Assert.Contains("## Problems of practice\n\n| Difficulty | Project that answers it | Focus | Evidence |\n| --- | --- | --- | --- |\n| Mentors share no tools | Mentor circle | Coaching cycles \\| feedback | ", markdown, StringComparison.Ordinal);
        Assert.Equal(Rows, Read(markdown));
    }

    [Fact]
    public void WithoutRowsThereIsNoTable() => Assert.DoesNotContain("Problems of practice", Write([]), StringComparison.Ordinal);

    /// <summary>IP8: what an editor does to a table by itself.</summary>
    [Theory]
    [InlineData("| --- | --- | --- | --- |", "|:---|:--:|---:|-----|")]
    [InlineData("| Mentors share no tools | Mentor circle |", "|   Mentors share no tools   |Mentor circle|")]
    [InlineData("| Mentors", "  | Mentors")]
    [InlineData(" |\n\n", "\n\n")]
    public void WhatAnEditorDoesToATableChangesNothing_IP8(string was, string now)
    {
        var markdown = Write(Rows);
        var touched = markdown.Replace(was, now, StringComparison.Ordinal);

        Assert.NotEqual(markdown, touched);
        Assert.Equal(Rows, Read(touched));
    }

    [Theory]
    [InlineData("| --- | --- | --- | --- |\n", "", "a line of dashes")]
    [InlineData("Coaching cycles \\|", "Coaching cycles |", "more than four cells")]
    [InlineData("| Mentors share no tools", "- Mentors share no tools", "no such line here")]
    public void WhatIsNoRowIsNamedByItsLine_IP3(string was, string now, string sentence)
    {
        var wrong = Assert.IsType<ReadFile.Wrong>(RegisterReader.Read(Write(Rows).Replace(was, now, StringComparison.Ordinal)));

        Assert.Contains(sentence, Assert.Single(wrong.Problems).Sentence, StringComparison.Ordinal);
    }

    private static string Write(Seq<ProblemOfPractice> rows) =>
        MarkdownExport.Write(new("plan-1", new Initiative("Discourse", "Students reason aloud.", new DateOnly(2028, 6, 12), Problems: rows), [], [], [], []));

    private static Seq<ProblemOfPractice> Read(string markdown) => Assert.IsType<ReadFile.Read>(RegisterReader.Read(markdown)).File.Document.Initiative.Problems;
}
