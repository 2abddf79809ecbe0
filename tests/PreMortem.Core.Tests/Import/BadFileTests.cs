using PreMortem.Core.Export;
using PreMortem.Core.Import;
using PreMortem.Core.Initiatives;
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
    [InlineData("adaptive work", "hard work", "“… work” needs one of these words: technical, adaptive, partly technical, partly adaptive.")]
    [InlineData("goes for depth, spread", "goes for depth, width", "“goes for” needs one of these words: depth, sustainability, spread, ownership.")]
    [InlineData("comes from complexity", "comes from above", "“comes from” needs one of these words: emphasis, complexity, supports, engagement.")]
    [InlineData("**Takes hold at** mental model", "**Takes hold at** once", "“Takes hold at” needs one of these words: parameter, feedback, structure, goal, mental model.")]
    [InlineData("**Serves** depth", "**Serves** everybody", "“Serves” needs one of these words: depth, sustainability, spread, ownership.")]
    [InlineData("**How by** 1 August 2026", "**How by** August", "“how by” needs a date such as 22 August 2026.")]
    [InlineData("Examined version 3 of the plan", "Examined version two of the plan", "“Examined version” needs a number.")]
    [InlineData("  - “Writing alone”", "  - Writing alone", "An answer stands between “ and ”.")]
    [InlineData("- What to do differently:", "- What I liked:", "A register has no such line here. Put the text behind a label such as **Owner**, or take the line out.")]
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

    [Fact]
    public void WhatIsToldOfAMeetingAndOfScaleIsCheckedToo_IP3()
    {
        var named = SoarRegister.Named;
        var (meeting, risk) = (named.Sessions[0], named.Risks[3]);
        var bad = named with
        {
            Sessions = [meeting with { PlanVersion = 0, Answers = [.. meeting.Answers, new("Why?", new string('a', 1001))], Reflection = new(Engaged: new string('a', 2000), Next: new string('a', 2001)) }],
            Risks = [risk with { Scale = [ScaleDimension.Depth, ScaleDimension.Depth], Factors = [DesignFactor.Supports, DesignFactor.Supports], Response = risk.Response with { Scale = [ScaleDimension.Spread, ScaleDimension.Spread] } }],
        };

        Assert.Equal(
            ["sessions[0].answers[3]", "sessions[0].reflection.next", "sessions[0].planVersion", "risks[0].scale", "risks[0].factors", "risks[0].response.scale"],
            Problems(JsonExport.Write(bad)).Select(problem => problem.Path));
        var markdown = MarkdownExport.Write(bad);
        int Line(string text) => markdown[..markdown.IndexOf(text, StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;
        Assert.Equal(
            [Line("- “The silence helped.”"), Line("- When the room"), Line("- **Session KITE**"), Line("**treating**"), Line("**treating**"), Line("- **Serves**")],
            Problems(markdown).Select(problem => problem.Line!.Value));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(100_000, 0)]
    [InlineData(100_001, 1)]
    [InlineData(int.MaxValue, 1)]
    public void AVersionOfThePlanCanBeCountedOn_IP3(int version, int problems) =>
        Assert.Equal(problems, Problems(JsonExport.Write(SoarRegister.Named with { Sessions = [SoarRegister.Named.Sessions[0] with { PlanVersion = version }] })).Count);

    private static Seq<ImportProblem> Problems(string text) => NewRegister.Of(((ReadFile.Read)RegisterReader.Read(text)).File).Problems;

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
