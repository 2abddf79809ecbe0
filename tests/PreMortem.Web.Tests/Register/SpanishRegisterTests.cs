using System.Net;
using PreMortem.Web.Languages;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Register;

/// <summary>LG7, LG11: a register read and changed in Spanish.</summary>
public sealed class SpanishRegisterTests : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();
    private HttpClient _leader = null!;

    public async ValueTask InitializeAsync()
    {
        await _register.InitializeAsync();
        _leader = _register.Server.Leader;
        _leader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return _register.DisposeAsync();
    }

    [Fact]
    public async Task TheRegisterItsRisksAndTheirCardsAreRead_LG7()
    {
        await Change("\"factors\":[\"complexity\"]");
        await Reads("", "y qué haremos al respecto", "1 riesgo viene de complejidad; nadie marcó énfasis, apoyos ni participación.", "Descargar Markdown ↓", "Último cambio");
        await Reads("/R7", "Lo que hacemos al respecto", "Guardar R7", "Historial");
        await Reads("/R7/card", "Predecir, probar, estudiar, decidir", "Lo que esperamos ver cuando la probemos");
        await Reads("/R7/row", "Abrir R7");
        await Reads("/last-changes", "Los cambios se firman como");
    }

    /// <summary>A program is answered in English; the table's script asks in the language of its page.</summary>
    [Theory]
    [InlineData("", "A held tension has two poles and a date to look at it again.")]
    [InlineData("?lang=es", "Una tensión sostenida tiene dos polos y una fecha para verla de nuevo.")]
    public async Task ARefusedChangeSaysWhyInTheLanguageThatItsAddressAsksFor_LG1(string asked, string why)
    {
        var answer = await Change("\"status\":\"heldTension\"", asked);
        Assert.Equal(why, answer.Detail);
    }

    private Task<Answer> Change(string field, string asked = "") =>
        _leader.Call(HttpMethod.Patch, $"/api/initiatives/{_register.Plan}/risks/R7{asked}", $$"""{"version":{{_register.Stored(7).Version}},{{field}}}""");

    private async Task Reads(string page, params string[] said)
    {
        var read = WebUtility.HtmlDecode(await Visitor.Text(await _leader.GetAsync(new Uri($"/initiatives/{_register.Plan}/register{page}", UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.All(said, text => Assert.Contains(text, read, StringComparison.Ordinal));
        Assert.DoesNotContain(Catalogue.Of(Language.English).Text("register.signWith"), read, StringComparison.Ordinal);
    }
}
