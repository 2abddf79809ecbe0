using PreMortem.Core.Import;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Tests.Register;

namespace PreMortem.Web.Tests.Papers;

/// <summary>LC, problems of practice: from a row that a leader writes, started from a risk, to the table in the exported Markdown and back (PA, PB1 to PB4, MF13).</summary>
public sealed class LCProblemsOfPractice : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();

    public ValueTask InitializeAsync() => _register.InitializeAsync();

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task ADifficultyThatStartedAsARiskIsARowOfTheTable()
    {
        var problems = $"/initiatives/{_register.Plan}/problems";
        Assert.DoesNotContain("## Problems of practice", await Markdown(), StringComparison.Ordinal);
        var from = await _register.Leader.Read($"{problems}?risk=7");
        Assert.Contains("Teachers pressed play</textarea>", from, StringComparison.Ordinal);
        Assert.Contains(">Teams rehearse first</textarea>", from, StringComparison.Ordinal);

        await _register.Leader.Send(problems, problems, ("difficulty", "Lessons are played | not taught"), ("project", "Rehearsal circle"), ("focus", "Talking with students,\nnot at them"), ("evidence", "Exit tickets \\ with reasons"));
        await _register.Leader.Send(problems, problems, ("difficulty", "Nobody plans together"));

        var markdown = await Markdown();
        Assert.Contains(
            """
            ## Problems of practice

            | Difficulty | Project that answers it | Focus | Evidence |
            | --- | --- | --- | --- |
            | Lessons are played \| not taught | Rehearsal circle | Talking with students, not at them | Exit tickets \ with reasons |
            | Nobody plans together |  |  |  |
            """,
            markdown,
            StringComparison.Ordinal);
        var read = Assert.IsType<ReadFile.Read>(RegisterReader.Read(markdown)).File.Document.Initiative.Problems;
        Assert.Equal<ProblemOfPractice>([new("Lessons are played | not taught", "Rehearsal circle", "Talking with students, not at them", "Exit tickets \\ with reasons"), new("Nobody plans together")], read);
        Assert.Contains("<td>Rehearsal circle</td>", await _register.Leader.Read($"/initiatives/{_register.Plan}/register/preview"), StringComparison.Ordinal);
    }

    private Task<string> Markdown() => _register.Leader.Read($"/initiatives/{_register.Plan}/register.md");
}
