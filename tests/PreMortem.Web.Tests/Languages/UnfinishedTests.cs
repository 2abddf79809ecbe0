using System.Text.RegularExpressions;

namespace PreMortem.Web.Tests.Languages;

/// <summary>LG7: what people read comes from the catalogue, and no file says it in English alone.</summary>
public sealed partial class UnfinishedTests
{
    /// <summary>For programs, for whoever runs the program, or read again by the program itself: English, and meant to be.</summary>
    private static readonly string[] Meant =
    [
        "PreMortem.Core/Export/", "PreMortem.Core/Import/", "PreMortem.Core/Sessions/Refusal.cs", "PreMortem.Core/Library/", "PreMortem.Core/Wording/", "PreMortem.Core/PlanningDays.cs", "PreMortem.Core/Rehearsals/", "PreMortem.Web/room/words.ts", "PreMortem.Core/Json.cs", "PreMortem.Core/Initiatives/KindQuestion.cs", "PreMortem.Core/Initiatives/ScaleQuestion.cs",
        "PreMortem.Web/CommandLine/", "PreMortem.Web/Storage/", "PreMortem.Web/Operations/", "PreMortem.Web/Api/", "PreMortem.Web/Export/", "PreMortem.Web/Calendar/", "PreMortem.Web/Languages/",
        "PreMortem.Web/Library/",
        // What programs are answered.
        "PreMortem.Web/Initiatives/InitiativeEndpoints.cs", "PreMortem.Web/Initiatives/SessionEndpoints.cs",
        "PreMortem.Web/Access/KeyHandler.cs", "PreMortem.Web/Access/Refusals.cs", "PreMortem.Web/Import/ImportEndpoints.cs", "PreMortem.Web/Webhooks/WebhookEndpoints.cs", "PreMortem.Web/Webhooks/WebhookExamples.cs", "PreMortem.Web/Webhooks/WebhookTest.cs",
        // Kept in logs and registers, which are English, or with its Spanish beside it (LT6).
        "PreMortem.Core/Sessions/Seat.cs", "PreMortem.Core/Sessions/Folds.cs", "PreMortem.Core/Sessions/Phases/Form.cs", "PreMortem.Core/Sessions/ClosingQuestions.cs", "PreMortem.Core/Sessions/LensFocus.cs",
    ];

    [Fact]
    public void NoFileSpeaksEnglishAlone_LG7()
    {
        var found = Sources.Of("PreMortem.Web", ".cs", ".razor", ".ts", ".tsx").Concat(Sources.Of("PreMortem.Core", ".cs"))
            .Where(file => !Meant.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)) || file.Path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => Speaks(file.Path, file.Text))
            .Select(file => file.Path);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("a.tsx", "<p class=\"x\">Nothing yet.</p>", true)]
    [InlineData("a.tsx", "<button aria-label=\"Close this\" />", true)]
    [InlineData("a.tsx", "<p class=\"x\">{wording.seat.nothing} <kbd>Enter</kbd></p>", false)]
    [InlineData("a.tsx", "<Line keys={['Shift Enter']}>{wording.sheet.newLine}</Line>", false)]
    [InlineData("a.razor", "<a class=\"brand\" href=\"/\">PreMortem</a>", false)]
    [InlineData("a.ts", "say('The leader has it.');", true)]
    [InlineData("a.ts", "// Say it once.\nconst a = b < c && d > e;", false)]
    [InlineData("a.razor", "<p>Nothing yet.</p>", true)]
    [InlineData("a.razor", "<p>@Say(\"home.nothing\")</p>", false)]
    [InlineData("a.cs", "var a = \"Choose a date after today.\";", true)]
    [InlineData("a.cs", "static readonly Phrase A = new(\"home.date\", \"Choose a date after today.\");", false)]
    [InlineData("a.cs", "/// <summary>Choose a date.</summary>\nvar a = \"home.date\";", false)]
    public void WordsInACodeFileAreSeen_LG7(string path, string text, bool speaks) => Assert.Equal(speaks, Speaks(path, text));

    private static bool Speaks(string path, string text)
    {
        var code = Names().Replace(Phrases().Replace(Comments().Replace(text, ""), ""), "");
        return Path.GetExtension(path) switch
        {
            ".tsx" => Said().IsMatch(code) || Labels().IsMatch(code) || Quoted().IsMatch(code),
            ".ts" => Quoted().IsMatch(code),
            ".razor" => Said().IsMatch(code) || Labels().IsMatch(code) || Sentences().IsMatch(code),
            _ => Sentences().IsMatch(code),
        };
    }

    [GeneratedRegex(@"@\*.*?\*@|/\*.*?\*/|(?<![:""'])//[^\n]*|^\s*import [^\n]*$|\[GeneratedRegex\(.*?\)\]|throw new [^;]*;|\[(?:SuppressMessage|LoggerMessage)[^\n]*|\.With(?:Summary|Description)\([^\n]*", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Comments();

    /// <summary>What is called the same in every language: keys, and the program.</summary>
    [GeneratedRegex(@"<kbd>[^<]*</kbd>|\bkeys=\{\[[^\]]*\]\}|(?<=>)(?:PreMortem|SVG ↓)(?=</)", RegexOptions.None, 1000)]
    private static partial Regex Names();

    /// <summary>What the core says by name is in both catalogues (LG11).</summary>
    [GeneratedRegex(@"static readonly Phrase [^;]*;", RegexOptions.None, 1000)]
    private static partial Regex Phrases();

    /// <summary>Text between two tags.</summary>
    [GeneratedRegex(@"(?<![=\s(])>\s*(?![\s:,])[^<>{}();=&|@\[\]]*[A-Za-z]{3,}[^<>{}();=&|@\[\]]*<(?=[/a-zA-Z])", RegexOptions.None, 1000)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(?:aria-label|placeholder|title|label|Label|Help|Title|Text|alt|hint|Empty)=""(?!@)[^""]*[A-Za-z]{3,}", RegexOptions.None, 1000)]
    private static partial Regex Labels();

    /// <summary>A text of the client that begins with a capital and has two words.</summary>
    [GeneratedRegex(@"'[A-Z][a-z’]* [^'\n]*'|`[A-Z][a-z’]* [^`]*`|`[^`\n]* [a-z]+ [a-z]+ \$\{[^`]*`", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    /// <summary>A text of the server that begins with a capital and has two words.</summary>
    [GeneratedRegex(@"\$?""[A-Z“][a-z’]*,? [a-z{“][^""\n]*""", RegexOptions.None, 1000)]
    private static partial Regex Sentences();
}
