using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PreMortem.Core.Library;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Keeping;

/// <summary>What is printed, pasted and previewed.</summary>
public sealed class PagesToKeepTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TemplateLibrary Library => pages.Server.Get<TemplateLibrary>();

    [Fact]
    public async Task TheGuideNamesEveryAgendaAndEveryPhaseOfTheUsualOne_GK6()
    {
        var guide = await pages.Leader.Read("/guide");
        Assert.All(Library.Agendas, agenda => Assert.Contains($"/agendas/{agenda.Slug}/script\" lang=\"en\">{agenda.Title}", guide, StringComparison.Ordinal));
        Assert.All(Library.Agenda(TemplateLibrary.DefaultAgenda)!.Phases, phase => Assert.Contains(phase.Title, guide, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AScriptSaysAllThatItsTemplateSaysInThePlansWords_GK6()
    {
        foreach (var agenda in Library.Agendas)
        {
            var script = await pages.Leader.Read($"/agendas/{agenda.Slug}/script?plan={pages.Plan}");
            Assert.All(agenda.Phases, phase => Assert.Contains(phase.Title, script, StringComparison.Ordinal));
            Assert.DoesNotMatch(@"\{(date|initiative|aim|minutes)\}", script);
            Assert.DoesNotContain("<script>alert", script, StringComparison.Ordinal);
        }

        Assert.Contains("12 June 2028", await pages.Leader.Read($"/agendas/klein-classic/script?plan={pages.Plan}"), StringComparison.Ordinal);
        Assert.Contains("[the plan]", await pages.Leader.Read("/agendas/klein-classic/script"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARegisterAndARiskAreCopiedAsTextWhateverWasTyped_EX14()
    {
        foreach (var path in (string[])[$"/initiatives/{pages.Plan}/register", $"/initiatives/{pages.Plan}/register/R1"])
        {
            using var http = pages.Server.Leader;
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            var copied = (await http.GetFromJsonAsync<JsonNode>($"{path}/copy", Stop))!;
            var (html, plain) = ((string)copied["html"]!, (string)copied["plain"]!);
            Assert.DoesNotMatch("<(script|img|style|a )|class=|style=| on[a-z]+=\"", html.Replace("onerror=alert(2)&gt;", "", StringComparison.Ordinal));
            Assert.Contains("&lt;script", html, StringComparison.Ordinal);
            Assert.StartsWith("#", plain, StringComparison.Ordinal);
            Assert.Contains("id=\"rich\"", await pages.Leader.Read($"{path}/copy"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ALinkTellsNothingBeforeItIsOpened_GK7()
    {
        var anybody = pages.Anybody;
        var join = await anybody.Read($"/join/{pages.Open}");
        Assert.Contains("property=\"og:title\" content=\"Join a pre-mortem\"", join, StringComparison.Ordinal);
        Assert.Contains("noindex", join, StringComparison.Ordinal);
        foreach (var page in (string[])[join, await anybody.Read("/"), await anybody.Read("/sign-in"), await pages.Leader.Read($"/initiatives/{pages.Plan}/register")])
        {
            var told = string.Concat(page.Split('<').Where(tag => tag.StartsWith("meta ", StringComparison.Ordinal)));
            Assert.Contains("og:image", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Discourse routine", told, StringComparison.Ordinal);
            Assert.DoesNotContain("rel=\"canonical\"", page, StringComparison.Ordinal);
        }

        using var nobody = pages.Server.Anybody;
        using var picture = await nobody.GetAsync("/preview.png", Stop);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
    }
}
