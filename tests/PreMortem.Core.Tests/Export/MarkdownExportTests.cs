using System.Runtime.CompilerServices;
using System.Text.Json;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Core.Tests.Sessions;
using PreMortem.Core.Tests.Wording;

namespace PreMortem.Core.Tests.Export;

public sealed class MarkdownExportTests
{
    // EX1
    [Theory]
    [InlineData("soar-register.md")]
    [InlineData("empty-register.md")]
    public void TheRegisterReadsLikeTheExample(string example)
    {
        var document = example == "empty-register.md" ? SoarRegister.Empty : SoarRegister.Named;

        Assert.Equal(File.ReadAllText(Beside(example)), MarkdownExport.Write(document));
    }

    // EX1, EX12: the bytes of a whole meeting.
    [Theory]
    [InlineData(false, "soar-meeting.md")]
    [InlineData(true, "soar-meeting-anonymous.md")]
    public void TheRegisterOfAWholeMeetingReadsLikeTheExample(bool anonymous, string example)
    {
        var session = WholeMeetingTests.Meeting(anonymous).Session;
        var register = RegisterOfSession.From(session);

        Assert.Equal(
            File.ReadAllText(Beside(example)),
            MarkdownExport.Write(new("soar", session.Initiative, [register.Summary], register.Risks, register.Parked, register.NotPinnedDown)));
    }

    // EX2
    [Fact]
    public void AnOrdinaryCardIsFoundWordForWord()
    {
        string[] cards = [.. Cards.Concrete, .. Cards.SoarConcrete, .. Cards.Vague, .. Cards.UnseenConcrete, "C:\\plans were lost; 3 < 5, cost $5 & nobody's R&D asked (why?) snake_case 100% #1 at 9:15!"];
        var risk = new Risk(1, "Title", Reasons: [.. cards.Select((card, at) => new RiskReason($"{at}", card))]);

        var markdown = MarkdownExport.Write(SoarRegister.Empty with { Risks = [risk] });

        Assert.All(cards, card => Assert.Contains($"“{card}”", markdown, StringComparison.Ordinal));
    }

    // EX2
    [Theory]
    [InlineData("# not a heading", "“# not a heading”")]
    [InlineData("first\n# second", "“first \\\n    \\# second”")]
    [InlineData("first\r\n\r\n1. second", "“first \\\n    1\\. second”")]
    [InlineData("first\n---\n===", "“first \\\n    \\--- \\\n    \\=\\=\\=”")]
    [InlineData("*loud* and `code` ~~gone~~", "“\\*loud\\* and \\`code\\` \\~\\~gone\\~\\~”")]
    [InlineData("[x](javascript:alert(1))", "“\\[x](javascript:alert(1))”")]
    [InlineData("<script>alert(1)</script>", "“&lt;script>alert(1)&lt;/script>”")]
    [InlineData("AT&amp;T", "“AT&amp;amp;T”")]
    [InlineData("a | b", "“a \\| b”")]
    [InlineData("ends with \\", "“ends with \\\\”")]
    [InlineData("https://x.org/a_b?c=d", "“https://x.org/a_b?c=d ”")]
    [InlineData("https://x.org/a*b", "“https\\://x.org/a\\*b ”")]
    public void WhatWouldActAsMarkdownIsEscapedWhereItStands(string typed, string written) =>
        Assert.Contains(written, Reason(typed), StringComparison.Ordinal);

    // EX2
    [Fact]
    public void ATitleKeepsItsNumberSignsAndItsLine() =>
        Assert.Contains("\n## R1 a b \\#\\#\n", MarkdownExport.Write(SoarRegister.Empty with { Risks = [new Risk(1, "a\nb ##")] }), StringComparison.Ordinal);

    // EX3
    [Theory]
    [InlineData("a\0b\u001b[31m", "“a␀b␛\\[31m”")]
    [InlineData("a\u009bb", "“a⟨U+009B⟩b”")]
    [InlineData("a\tb", "“a b”")]
    [InlineData("👩‍👩‍👧 zero\u200bwidth", "“👩‍👩‍👧 zero\u200bwidth”")]
    public void WhatCannotBeSeenIsShownOrKept(string typed, string written) =>
        Assert.Contains(written, Reason(typed), StringComparison.Ordinal);

    // EX3: the halves are made here, for a test runner would mend them on the way.
    [Fact]
    public void ABrokenSurrogateIsShownAsUnreadable() =>
        Assert.Contains("“broken \ufffd end”", Reason($"broken {(char)0xd83d} end"), StringComparison.Ordinal);

    // EX4
    [Theory]
    [InlineData("שלום", "“\u2068שלום\u2069”")]
    [InlineData("a\u202eb", "“\u2068a\u202eb\u2069”")]
    [InlineData("a\u2067b", "“\u2068a\u2067b\u2069\u2069”")]
    [InlineData("a\u2069b", "“\u2068\u2068a\u2069b\u2069”")]
    [InlineData("مرحبا\nhello", "“\u2068مرحبا\u2069 \\\n    hello”")]
    public void TextThatRunsTheOtherWayIsHeldApart(string typed, string written) =>
        Assert.Contains(written, Reason(typed), StringComparison.Ordinal);

    // EX5
    [Fact]
    public void RisksStandByConcernWithTheGravestLoneVoicePinned() =>
        Assert.Equal(["R2", "R1", "R3"], RegisterOrder.Live(SoarRegister.Named.Risks).Select(risk => risk.Id));

    // EX6
    [Fact]
    public void AnAnonymousRoomHasNoAuthorEvenWhereOneIsLeftInIt()
    {
        var session = SoarRegister.Named.Sessions[0] with { Anonymous = true };

        var markdown = MarkdownExport.Write(SoarRegister.Named with { Sessions = [session] });

        Assert.All(new[] { "Ana", "Ben", "Cy", "Dee", "by Ed", "department chair", "By site", "By role" }, name => Assert.DoesNotContain(name, markdown, StringComparison.Ordinal));
        Assert.Contains("anonymous: no author is recorded", markdown, StringComparison.Ordinal);
    }

    // EX7: what is written piece by piece is what the serializer would write whole.
    [Fact]
    public void TheJsonIsOneDocument() =>
        Assert.Equal(JsonSerializer.Serialize(SoarRegister.Named, JsonExport.Options) + "\n", JsonExport.Write(SoarRegister.Named));

    // EX7
    [Fact]
    public void TheJsonComesBackAsTheSameRegister() =>
        Assert.Equal(SoarRegister.Named, JsonExport.Read(JsonExport.Write(SoarRegister.Named)));

    // MF3: what stands before a sign of the writer's own never holds that sign.
    [Theory]
    [InlineData("Lee; chair (math) ”x", "” (by Lee\\; chair (math\\) &rdquo;x; as teacher)")]
    [InlineData("a\\;b\\”", "” (by a\\\\\\;b\\\\&rdquo;; as teacher)")]
    [InlineData("see https://x.org/a;b", "” (by see https\\://x.org/a\\;b; as teacher)")]
    public void ANameCannotEndTheBracketItStandsIn(string name, string written) =>
        Assert.Contains(
            written,
            MarkdownExport.Write(SoarRegister.Empty with { Risks = [new Risk(1, "Title", Reasons: [new RiskReason("a", "x", name, Role: "teacher")])] }),
            StringComparison.Ordinal);

    private static string Reason(string text) =>
        MarkdownExport.Write(SoarRegister.Empty with { Risks = [new Risk(1, "Title", Reasons: [new RiskReason("a", text)])] });

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
