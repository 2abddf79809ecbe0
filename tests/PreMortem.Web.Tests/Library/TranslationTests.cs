using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Library;

namespace PreMortem.Web.Tests.Library;

/// <summary>LT1, LT2 and LT5: templates in Spanish, those that ship and one's own.</summary>
public sealed class TranslationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static TemplateLibrary Shipped { get; } = TemplateFolder.Load(ownFolder: null).Library;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryTemplateThatShipsIsToldInSpanishAndNoWordOfItStayedEnglish_LT2()
    {
        Assert.Equal((30, 8, 6, 8, 1), (Shipped.FailureModes.Count, Shipped.Lenses.Count, Shipped.Agendas.Count, Shipped.Patterns.Count, Shipped.Initiatives.Count));
        IEnumerable<(string Slug, string English, string? Spanish)> texts =
        [
            .. Shipped.FailureModes.SelectMany(mode => Pairs(mode.Slug, Of(mode), mode.Es is null ? null : Of(mode.In("es")))),
            .. Shipped.Lenses.SelectMany(lens => Pairs(lens.Slug, Of(lens), lens.Es is null ? null : Of(lens.In("es")))),
            .. Shipped.Agendas.SelectMany(agenda => Pairs(agenda.Slug, Of(agenda), agenda.Es is null || agenda.Phases.Any(phase => phase.Es is null) ? null : Of(agenda.In("es")))),
            .. Shipped.Patterns.SelectMany(pattern => Pairs(pattern.Slug, Of(pattern), pattern.Es is null ? null : Of(pattern.In("es")))),
            .. Shipped.Initiatives.SelectMany(plan => Pairs(plan.Slug, Of(plan.Initiative), plan.Es is null ? null : Of(plan.Es))),
        ];

        Assert.All(texts, text => Assert.True(text.Spanish is { Length: > 0 } said && said != text.English, $"{text.Slug}: {text.English}"));
    }

    [Fact]
    public void ThePlanInSpanishHasThePartsAndDaysOfTheOriginal_LT2()
    {
        var (english, spanish) = (Shipped.Initiative("soar")!, Shipped.Initiative("soar", "es")!);

        Assert.Equal((english.Horizon, english.Nature), (spanish.Horizon, spanish.Nature));
        Assert.Equal(english.Sites.Select(site => site.Level), spanish.Sites.Select(site => site.Level));
        Assert.Equal(english.Theory.Select(part => (part.Id, part.Core, part.Coupling, part.For)), spanish.Theory.Select(part => (part.Id, part.Core, part.Coupling, part.For)));
    }

    [Fact]
    public void WhatIsAmissInATranslationIsNamedByFileAndLine_LT2()
    {
        Write("es/failure-modes/pilot-privilege.md", """
            ---
            title: El piloto podría fallar
            kind: adaptation
            probes:
              - ¿Qué tuvo el piloto?
            early signs: [Una, Dos]
            source: prueba
            ---
            """);
        Write("es/lenses/nothing-like-it.md", "---\ntitle: Nada\n---\n");
        Write("es/agendas/review.md", """
            ---
            title: Revisión
            about: Corta.
            ---

            ## Reunirse

            - phase: gather
            - minutes: 3
            - prompt: Entren el {date}.

            Tal vez empezamos.

            ## Cierre

            - phase: close
            - prompt: ¿Qué tan seguros están?

            Gracias.
            """);
        Write("es/initiatives/soar.md", "---\nname: SOAR\naim: Una meta.\nsites:\n  - name: Wheatley\n---\n\n## P1\n\nUno\n");
        Write("es/rehearsals/soar.md", "---\ntitle: SOAR\n---\n");
        Write("fr/lenses/conditions.md", "---\ntitle: Conditions\n---\n");

        Assert.Equal(
            [
                "es/agendas/review.md, line 9: “minutes” is not a field here; use phase or prompt",
                "es/agendas/review.md, line 10: {date} is in one of the original and this, not in both; use the same fields",
                "es/agendas/review.md, line 12: “Tal vez” leaves the failure open; it has happened: say what happened, in the past tense",
                "es/agendas/review.md, line 14: there are 2 phases here, and 3 in the original; say each of them, in its order",
                "es/agendas/review.md, line 16: phase is close, and in the original review stands here; keep its order",
                "es/failure-modes/pilot-privilege.md, line 1: responses is missing; add “responses:” and below it one line a piece, each starting with “  - ”",
                "es/failure-modes/pilot-privilege.md, line 2: “podría” leaves the failure open; it has happened: say what happened, in the past tense",
                "es/failure-modes/pilot-privilege.md, line 3: “kind” is not a field here; use title, probes, early signs, responses or source",
                "es/failure-modes/pilot-privilege.md, line 4: probes has 1 line, the original 3; say each of them, in its order",
                "es/failure-modes/pilot-privilege.md, line 8: the story is missing; write it below the second line of ---",
                "es/initiatives/soar.md, line 4: there are 1 sites here, and 5 in the original; say each of them, in its order",
                "es/initiatives/soar.md, line 5: level is missing; add “level: …”",
                "es/lenses/nothing-like-it.md, line 1: there is no lenses/nothing-like-it.md that this says in another language; add it, or give this the name of the original",
                "es/rehearsals: templates in a folder “rehearsals” are not read; name it failure-modes, lenses, agendas, initiatives or response-patterns",
                "fr: templates in a folder “fr” are not read; name it failure-modes, lenses, agendas, initiatives, response-patterns, rehearsals or es",
            ],
            Checked().Where(line => !line.Contains("soar.md, line 5: ", StringComparison.Ordinal) || line.Contains("level", StringComparison.Ordinal)).Where(line => !line.Contains("the parts are not", StringComparison.Ordinal)));
        Assert.Contains(Checked(), line => line.StartsWith("es/initiatives/soar.md, line 8: the parts are not those of the original; use P1, P2, P3", StringComparison.Ordinal));
    }

    [Fact]
    public void OnesOwnOriginalTakesTheShippedTranslationAway_LT5()
    {
        Write("lenses/conditions.md", "---\ntitle: Ours\nquestion: What was missing?\nsource: us\n---\n\nHelp.\n");
        var library = Sound();

        Assert.Equal("Ours", library.Lenses.Single(lens => lens.Slug == "conditions").In("es").Title);
        Assert.Equal("Incentivos", library.Lenses.Single(lens => lens.Slug == "incentives").In("es").Title);
    }

    [Fact]
    public void ATranslationOfOnesOwnMayBelongToAShippedOriginal_LT5()
    {
        Write("es/lenses/incentives.md", "---\ntitle: Premios\nquestion: ¿A quién se premió?\nunsaid: Nadie nombró un premio.\nsource: nosotros\n---\n\nAyuda.\n");

        Assert.Equal(("Incentives", "Premios"), Sound().Lenses.Single(lens => lens.Slug == "incentives") switch { var lens => (lens.Title, lens.In("es").Title) });
    }

    private static IEnumerable<(string Slug, string English, string? Spanish)> Pairs(string slug, IEnumerable<string?> english, IEnumerable<string?>? spanish) =>
        from pair in english.Zip(spanish ?? english.Select(_ => (string?)null))
        where pair.First is not null && !Names.Contains(pair.First)
        select (slug, pair.First, pair.Second);

    /// <summary>The schools' names, and what both languages write alike.</summary>
    private static readonly string[] Names = ["Wheatley", "Cervantes", "Walker"];

    private static IEnumerable<string?> Of(FailureMode mode) => [mode.Title, mode.Story, mode.Source, .. mode.Probes, .. mode.EarlySigns, .. mode.Responses];

    private static IEnumerable<string?> Of(Lens lens) => [lens.Title, lens.Question, lens.Help, lens.Source, lens.Unsaid];

    private static IEnumerable<string?> Of(Agenda agenda) => [agenda.Title, agenda.About, .. agenda.Phases.SelectMany(phase => (string[])[phase.Title, phase.Prompt, phase.Script])];

    private static IEnumerable<string?> Of(ResponsePattern pattern) => [pattern.Title, pattern.Ask, pattern.Starter, pattern.When, pattern.Source, pattern.Owner];

    private static IEnumerable<string?> Of(Initiative plan) =>
    [
        plan.Name, plan.Aim, .. plan.Theory.SelectMany(part => (string?[])[part.Text, part.Form, part.Function]),
        .. plan.Sites.SelectMany(site => (string?[])[site.Name, site.Organisation, site.Note, site.Earlier, site.Trust, site.Leadership, site.ChosenBy]),
    ];

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], text);
    }

    private string[] Checked()
    {
        using var said = new StringWriter();
        TemplatesCheck.Run(_folder.Path, said);
        return said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private TemplateLibrary Sound()
    {
        var (library, errors) = TemplateFolder.Load(_folder.Path);
        Assert.Empty(errors);
        return library;
    }
}
