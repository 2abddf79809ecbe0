using FsCheck;
using FsCheck.Fluent;
using PreMortem.Web.Library;

namespace PreMortem.Web.Tests.Library;

/// <summary>LB23</summary>
public sealed class FailureModeFileTests
{
    private const string Sound = """
        ---
        title: Press play
        kind: interpretation
        threatens: [practice]
        probes:
          - Who pressed play?
        early signs:
          - Nobody asked
        responses:
          - Teams rehearsed first
        source: own register
        ---

        Teachers pressed play.
        """;

    [Fact]
    public void WhateverWasTypedComesBack_LB23() => Prop.ForAll(AnyMode.All, mode =>
    {
        var (back, errors) = FailureModeFile.Read(mode.Slug, FailureModeFile.Write(mode));
        Assert.Empty(errors);
        Assert.Equal(FailureModeFile.AsSaid(mode), back);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void EveryShippedModeIsWrittenAsItsFileStands_LB23()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(TemplateFolder.Shipped, "failure-modes"), "*.md"))
        {
            var text = File.ReadAllText(path);
            Assert.Equal(text, FailureModeFile.Write(FailureModeFile.Read(Path.GetFileNameWithoutExtension(path), text).Mode!));
        }
    }

    [Theory]
    [InlineData("Teachers pressed play.", "Teachers might have pressed play.", 14, "“might”")]
    [InlineData("kind: interpretation", "kind: bad luck", 3, "bad luck")]
    [InlineData("title: Press play", "titel: Press play", 1, "title is missing")]
    [InlineData("title: Press play", "titel: Press play", 2, "“titel” is not a field here")]
    [InlineData("  - Nobody asked", "", 7, "early signs is missing")]
    [InlineData("title: Press play", "title: [", 2, "not readable")]
    public void EveryFaultNamesItsLine_LB4(string was, string becomes, int line, string said)
    {
        var (mode, errors) = FailureModeFile.Read("press-play", Sound.Replace(was, becomes, StringComparison.Ordinal));

        Assert.Null(mode);
        Assert.Contains(errors, error => error.Line == line && error.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsTooLongNamesItsLine_LB21()
    {
        var errors = FailureModeFile.Read("press-play", Sound.Replace("Nobody asked", new string('x', 301), StringComparison.Ordinal)).Errors;

        Assert.Equal(7, Assert.Single(errors).Line);
        Assert.Contains("room for 300", errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("../../etc/passwd")]
    [InlineData("Press Play")]
    public void ANameThatIsNoneIsRefused_LB1(string slug) => Assert.Null(FailureModeFile.Read(slug, Sound).Mode);

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("---\n---")]
    [InlineData("---\n{{{{\n---\nx")]
    [InlineData("---\n? [a, b]\n: &x *x\n---\nx")]
    [InlineData("\0\0")]
    [InlineData("---\ntitle: [\n---\nx")]
    [InlineData("---\ntitle: \"\\u12\"\n---\nx")]
    [InlineData("---\na: &a [x]\nb: &b [*a, *a]\ntitle: *b\n---\nx")]
    public void WhateverAFileHoldsNoExceptionReachesAPerson_LB4(string text) => Assert.NotEmpty(FailureModeFile.Read("press-play", text).Errors);

    [Fact]
    public void AFileThatNestsWithoutEndDoesNotEndTheProgram_LB4() =>
        Assert.NotEmpty(FailureModeFile.Read("press-play", $"---\ntitle: {new string('[', 30_000)}\n---\nx").Errors);
}
