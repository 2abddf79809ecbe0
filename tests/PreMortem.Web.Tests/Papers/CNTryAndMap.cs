using System.Xml.Linq;
using PreMortem.Web.Tests.Register;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CN: a response is predicted, tried, studied and decided on; the theory of action is a map with the risks on it.</summary>
public sealed class CNTryAndMap : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();

    public ValueTask InitializeAsync() => _register.InitializeAsync();

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task AResponseIsPredictedTriedStudiedAndDecided()
    {
        var risk = _register.Stored(7);
        await _register.Leader.Send(
            _register.Page(7),
            _register.Page(7),
            ("version", $"{risk.Version}"),
            ("parts", "P1"),
            ("response.prediction", "Six of eight homerooms talk for five minutes"),
            ("response.tryBy", "2026-11-01"),
            ("response.outcome", "Done"),
            ("response.studied", "Three did; five had no time"),
            ("response.verdict", "Adapt"));

        var markdown = await _register.Leader.Read($"/initiatives/{_register.Plan}/register.md");
        string[] lines = [.. new[] { "**Predict** Six of eight homerooms talk for five minutes", "**Try by** 1 November 2026", "**Outcome** done", "**Study** Three did; five had no time", "**Decide** adapt" }];
        Assert.Equal(lines.Select(line => (line, true)), lines.Select(line => (line, markdown.Contains(line, StringComparison.Ordinal))));
        Assert.Equal(lines.Order(Comparer<string>.Create((one, other) => markdown.IndexOf(one, StringComparison.Ordinal) - markdown.IndexOf(other, StringComparison.Ordinal))), lines);
    }

    [Fact]
    public async Task TheTheoryOfActionIsAMapWithTheRisksOnIt()
    {
        var page = $"/initiatives/{_register.Plan}";
        await _register.Leader.Send(page, $"{page}/parts", ("kind", "outcome"), ("text", "Students argue with evidence"));

        var markdown = await _register.Leader.Read($"{page}/register.md");
        var map = markdown[markdown.IndexOf("```mermaid", StringComparison.Ordinal)..];
        Assert.Contains("O1 Students argue with evidence, nobody attacked this", map, StringComparison.Ordinal);
        Assert.Contains("R7 --x P1\n", map, StringComparison.Ordinal);

        var drawn = XElement.Parse(await _register.Leader.Read($"{page}/register/theory.svg"));
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Contains("Nobody attacked", drawn.Element(svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Contains(drawn.Descendants(svg + "text"), text => text.Value == "R7");
        Assert.Contains("O1 Students argue with evidence", await _register.Leader.Read(page), StringComparison.Ordinal);
    }
}
