using System.Net;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Web.Tests.Pages;

/// <summary>The page on the kind of work and on scale; a row's tags.</summary>
public sealed class WorkPagesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private string Page => $"/initiatives/{pages.Plan}/work";

    [Fact]
    public async Task AnAnswerCanBeTakenBack_KW1()
    {
        await pages.Leader.Send(Page, $"{Page}/kind", ("kind-known", "adaptive"), ("kind-loss", "technical"));
        Assert.Equal([new("known", Nature.Adaptive), new KindAnswer("loss", Nature.Technical)], pages.Stored.Diagnosis);

        await pages.Leader.Send(Page, $"{Page}/kind", ("kind-known", ""), ("kind-loss", "technical"), ("nature", "adaptive"));
        Assert.Equal([new KindAnswer("loss", Nature.Technical)], pages.Stored.Diagnosis);
        Assert.Contains("Your word counts. 1 of 1 answer points the other way, to technical work", await pages.Leader.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStrandIsAddedRenamedAndRemovedWithItsParts_KW7()
    {
        await pages.Leader.Send(Page, $"{Page}/strands", ("name", "Lessons"), ("parts", "P1"), ("parts", "M1"), ("nature", "adaptive"));
        Assert.Equal(["P1", "M1"], Parts("Lessons"));

        var at = pages.Stored.Strands.ToList().FindIndex(strand => strand.Name == "Lessons");
        await pages.Leader.Send(Page, $"{Page}/strands/{at}", ("was", "Lessons"), ("name", "The lessons"), ("parts", "M1"), ("kind-known", "adaptive"));
        Assert.Equal(["M1"], Parts("The lessons"));
        Assert.Empty(Parts("Lessons"));

        var twice = await pages.Leader.Send(Page, $"{Page}/strands", ("name", "the LESSONS"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("There are two strands named", await Visitor.Text(twice), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await pages.Leader.Send(Page, $"{Page}/strands", ("name", " "))).StatusCode);

        var leader = pages.Leader;
        await leader.Post($"{Page}/strands/{at}/remove", ("was", "The lessons"));
        Assert.NotEmpty(Parts("The lessons"));
        await leader.Post($"{Page}/strands/{at}/remove", ("was", "The lessons"), await Token(leader));
        Assert.DoesNotContain(pages.Stored.Strands, strand => strand.Name == "The lessons");
        Assert.Contains(pages.Stored.Theory, part => part is { Id: "M1", Strand: null, Retired: false });
    }

    /// <summary>PG3</summary>
    [Fact]
    public async Task ARefusedAnswerOnScaleKeepsWhatWasTyped_SC1()
    {
        var refused = await pages.Leader.Send(Page, $"{Page}/scale", ("depth", new string('x', 1001)), ("spread", "kept <b>words</b>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("kept &lt;b&gt;words&lt;/b&gt;", await Visitor.Text(refused), StringComparison.Ordinal);
        Assert.Null(pages.Stored.Scale?.Depth);
    }

    [Fact]
    public async Task PrioritiesAreAShortListWithoutBlanks_KW6()
    {
        await pages.Leader.Send(Page, $"{Page}/priorities", ("priority", "one"), ("priority", " "), ("priority", PagesFixture.Hostile));
        Assert.Equal(["one", PagesFixture.Hostile], pages.Stored.Priorities);
        Assert.DoesNotContain("<script>alert", await pages.Leader.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARowIsTaggedWithChipsAndFoundByThem_PG6()
    {
        var row = $"/initiatives/{pages.Plan}/register/R2";
        var version = pages.Registers.Find(pages.Plan, 2)!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await pages.Leader.Send(row, row, ("version", version), ("title", "Loud and grave"), ("nature", "Adaptive"), ("scale", ""), ("scale", "Ownership"), ("scale", "Depth"), ("factors", ""), ("safeguards", "a coach"), ("parts", "P1"));

        var risk = pages.Registers.Find(pages.Plan, 2)!;
        Assert.Equal(new RiskTags(Nature.Adaptive, [ScaleDimension.Depth, ScaleDimension.Ownership], [], "a coach"), RiskTags.Of(risk));
        var register = $"/initiatives/{pages.Plan}/register";
        Assert.Contains("Loud and grave", await pages.Leader.Read($"{register}?scale=ownership&nature=adaptive"), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"R2\"", await pages.Leader.Read($"{register}?scale=spread"), StringComparison.Ordinal);
    }

    [Fact]
    public void NoResponseOfTheLibraryIsQuestioned_RQ6()
    {
        var modes = pages.Server.Get<TemplateLibrary>().FailureModes;
        var asked = modes.SelectMany(mode => mode.Responses.Select(action => (action, ResponseQuestions.Of(Nature.Adaptive, [], mode.Kind, new(Action: action)))));
        Assert.Empty(asked.Where(pair => pair.Item2.Count > 0).Select(pair => pair.action));
    }

    private async Task<(string Name, string Value)> Token(Visitor leader) =>
        ("__RequestVerificationToken", Visitor.Forms().Match(await leader.Read(Page)).Value.Split("value=\"")[1].Split('"')[0]);

    private IEnumerable<string> Parts(string strand) => pages.Stored.Theory.Where(part => part.Strand == strand).Select(part => part.Id);
}
