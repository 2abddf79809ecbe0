using FsCheck;
using FsCheck.Fluent;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Web.Tests.Library;

/// <summary>A failure mode drawn by chance, whose texts try to break the file they are written to.</summary>
internal static class AnyMode
{
    private static readonly string[] Nasty =
    [
        "word", "two words", "---", "\n---\n", "...", "- x", "\n- x", "title: x", ": ", " #", "# h", "\n## h\n", "'", "\"", "\\", "\\n", "\\u2028", "{", "}", "[a, b]", "& a", "* b", "! tag", "| x", "> x", "%YAML 1.2", "@x", "`x`", "? x", "~", "null", "yes", "12", "a:",
        "<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "[x](javascript:alert(1))", "“q”", "\t", "\r\n", "\0", "\u001b[31m", "\u0085", "\u2028", "\u2029", "\v", "\f", "\u200b", "\ufeff", "\ufffe", "\u00a0x", "\u202e", "\u2066x", "שלום", "👩‍👩‍👧", "\ud83d", "\udc00", "é", " ",
        new('x', 1500),
    ];

    private static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Elements(Nasty),
        Gen.Elements(Nasty).ListOf(3).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    /// <summary>Never empty, and no longer than a list or a title takes.</summary>
    private static Gen<string> Line { get; } = Text.Select(text => text.Length > 100 ? text[..99] + "x" : text + "x");

    /// <summary>Nearly as long as a story can be.</summary>
    private static Gen<string> Story { get; } = Text.Select(text => text.Length > 1_900 ? text[..1_899] + "x" : text + "x");

    private static Gen<Seq<string>> Lines { get; } = Line.NonEmptyListOf().Select(lines => lines.Take(12).ToSeq());

    public static Arbitrary<FailureMode> All { get; } = (
        from title in Line
        from story in Story
        from lines in Lines.ListOf(3)
        from source in Line
        from kind in Gen.Elements(Enum.GetValues<FailureKind>())
        from threatens in Gen.Elements(Enum.GetValues<PartKind>()).NonEmptyListOf()
        from order in Gen.Choose(-5, 200)
        select new FailureMode("a-mode", title, kind, threatens.ToSeq(), story, lines[0], lines[1], lines[2], source, order)).ToArbitrary();
}
