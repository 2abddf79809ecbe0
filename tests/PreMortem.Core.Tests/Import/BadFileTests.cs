using PreMortem.Core.Export;
using PreMortem.Core.Import;
using PreMortem.Core.Tests.Export;

namespace PreMortem.Core.Tests.Import;

/// <summary>IP3: a bad file names the line, quotes nothing, and is nothing.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData("**Try by** 22 August 2026", "**Try by** soon", "“try by” needs a date such as 22 August 2026.")]
    [InlineData("**treating** ·", "**closed** ·", "“status” needs one of these words: open, watching, treating, redesigning, held tension, occurred, retired.")]
    [InlineData("**Decide** adapt", "**Decide** whatever", "“Decide” needs one of these words: adopt, adapt, abandon.")]
    [InlineData("- **Owner** L. Stone", "- **Boss** L. Stone", "A register has no such line here. Put the text behind a label such as **Owner**, or take the line out.")]
    [InlineData("- **Decided by** The principal", "- **Owner** L. Stone", "This risk says that twice: here and on line 100.")]
    [InlineData("## Lone voices", "## My notes", "A register has no section of this name. A risk begins with “## R1 Title”, a new one with “## R Title”.")]
    [InlineData("- **Vote** concern 7 of 11", "- **Vote** concern many", "A vote has parts such as “concern 7 of 11 · likelihood 60–80% · rated by 10 · impact major: 1 some, 7 major”.")]
    [InlineData("  - “Homeroom teachers", "  - Homeroom teachers", "A reason stands between “ and ”.")]
    public void ABadLineInMarkdownIsNamed_IP3(string was, string bad, string sentence)
    {
        var markdown = MarkdownExport.Write(SoarRegister.Named);
        var at = markdown.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at > 0);

        var problem = Assert.Single(Wrong(markdown[..at] + bad + markdown[(at + was.Length)..]));

        Assert.Equal((markdown[..at].Count(sign => sign == '\n') + 1, null, sentence), (problem.Line, problem.Path, problem.Sentence));
    }

    [Theory]
    [InlineData("\"status\": \"treating\"", "\"status\": \"closed\"", "risks[3].status")]
    [InlineData("\"tryBy\": \"2026-08-22\"", "\"tryBy\": \"soon\"", "risks[3].response.tryBy")]
    [InlineData("\"horizon\": \"2028-06-12\"", "\"horizon\": 12", "initiative.horizon")]
    public void ABadMemberInJsonIsNamedWithItsLine_IP3(string was, string bad, string path)
    {
        var json = JsonExport.Write(SoarRegister.Named);
        var at = json.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at > 0);

        var problem = Assert.Single(Wrong(json[..at] + bad + json[(at + was.Length)..]));

        Assert.Equal((json[..at].Count(sign => sign == '\n') + 1, path), (problem.Line, problem.Path));
    }

    [Fact]
    public void JsonThatBreaksOffIsNamed_IP3()
    {
        var json = JsonExport.Write(SoarRegister.Named);
        var problem = Assert.Single(Wrong(json[..json.IndexOf("\"parked\"", StringComparison.Ordinal)]));

        Assert.Equal(json[..json.IndexOf("\"parked\"", StringComparison.Ordinal)].Count(sign => sign == '\n') + 1, problem.Line);
        Assert.StartsWith("The JSON breaks off here", problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dear all, the plan went well.")]
    [InlineData("R,Title\r\n1,x")]
    [InlineData("<html></html>")]
    public void WhatIsNoRegisterIsRefusedInOneSentence_IP3(string text) =>
        Assert.Equal("This is no register. Import the Markdown or the JSON that a register page downloads.", Assert.Single(Wrong(text)).Said);

    [Theory]
    [InlineData("# My notes\n\n- one")]
    [InlineData("{}")]
    [InlineData("{\"a\": [1, 2]}")]
    [InlineData("# Risk register: SOAR")]
    public void WhatOnlyBeginsLikeARegisterIsRefused_IP3(string text) => Assert.NotEmpty(Wrong(text));

    [Fact]
    public void AWholeRegisterIsCheckedBeforeItIsKept_IP3()
    {
        var named = SoarRegister.Named;
        var bad = named with
        {
            Initiative = named.Initiative with { Name = " " },
            Risks = [named.Risks[0] with { Parts = ["P9"] }, named.Risks[1] with { Session = "NOPE" }, named.Risks[1]],
        };

        var file = ((ReadFile.Read)RegisterReader.Read(JsonExport.Write(bad))).File;

        Assert.Equal(["initiative.name", "risks[2]", "risks[0].parts", "risks[1].session"], NewRegister.Of(file).Problems.Select(problem => problem.Path));
        Assert.All(NewRegister.Of(file).Problems, problem => Assert.True(problem.Line > 1));
    }

    [Theory]
    [InlineData("soar", "soar")]
    [InlineData("new", "")]
    [InlineData("../x", "")]
    [InlineData("a/b?c", "")]
    public void AnIdThatIsNoAddressIsDrawnAnew_IP2(string id, string kept)
    {
        var file = ((ReadFile.Read)RegisterReader.Read(JsonExport.Write(SoarRegister.Named with { InitiativeId = id }))).File;

        Assert.Equal(kept, NewRegister.Of(file).Document.InitiativeId);
    }

    private static Seq<ImportProblem> Wrong(string text) => Assert.IsType<ReadFile.Wrong>(RegisterReader.Read(text)).Problems;
}
