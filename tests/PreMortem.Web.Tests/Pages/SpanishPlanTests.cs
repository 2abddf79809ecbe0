using System.Net;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Languages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Pages;

/// <summary>LG7, LG11: a plan and all that can be said of it, read in Spanish.</summary>
public sealed class SpanishPlanTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    /// <summary>Shorter than this, a text can be part of what somebody typed.</summary>
    private const int Tellable = 14;

    private static readonly string[] English =
    [
        .. Catalogue.Of(Language.English).Texts.Where(text => Catalogue.Of(Language.Spanish).Text(text.Key) != text.Value)
            .SelectMany(text => text.Value.Split(['{', '}', '<', '>'])).Where(text => text.Trim().Length >= Tellable && text.Trim().Contains(' ', StringComparison.Ordinal)).Distinct(),
    ];

    [Fact]
    public async Task NoPageOfAPlanHasAnEnglishSentenceOfTheCatalogue_LG7()
    {
        var store = pages.Server.Get<InitiativeStore>();
        await store.Update(pages.Plan, Told(pages.Stored), DateTimeOffset.UnixEpoch.AddDays(1));
        await Reads("/initiatives/new", "¿Qué plan verá la sala?");
        await Reads($"/initiatives/{pages.Plan}", "A1 no tiene evidencia.", "12 de junio de 2028", "central, firme");
        await Reads($"/initiatives/{pages.Plan}/work", "¿Bastaría una buena capacitación?", "<b>adaptativo</b> (1 de 1 respuesta)");
        await Reads($"/initiatives/{pages.Plan}/sites", "Distrito tira en contra de Universidad", "escuela, programa", "aún sin decir: confianza");
        await Reads($"/initiatives/{pages.Plan}/problems?edit=1", "¿Qué es difícil?");
        await Reads($"/initiatives/{pages.Plan}/versions?from=1&to=2", "se agregó la variación", "Otro orden (sin decidir)", "1, 1 ene 1970");
    }

    [Fact]
    public async Task ARefusedFormSaysWhyInSpanish_LG11()
    {
        var http = pages.Server.Leader;
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");
        var leader = new Visitor(http);
        var address = $"/initiatives/{pages.Plan}/sites";
        async Task Refuses(string page, string why, params (string Name, string Value)[] fields) =>
            Assert.Contains(why, WebUtility.HtmlDecode(await Visitor.Text(await leader.Send(page, page, fields))), StringComparison.Ordinal);
        await Refuses(address, "Hay dos lugares con el nombre walker.", ("name", "walker"));
        await Refuses(address, "Dé un nombre al lugar.", ("name", " "));
        await Refuses(address, "Son 81 caracteres; hay lugar para 80.", ("name", new string('x', 81)));
        await Refuses("/initiatives/new", "Elija un día entre los años 2000 y 2199.", ("name", "A"), ("aim", "B"), ("horizon", "0028-06-12"));
    }

    private async Task Reads(string address, params string[] said)
    {
        var page = WebUtility.HtmlDecode(await pages.Leader.Read($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=es"));
        Assert.Contains("<html lang=\"es\">", page, StringComparison.Ordinal);
        Assert.All(said, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Equal([], English.Where(text => page.Contains(text, StringComparison.Ordinal)));
    }

    /// <summary>Something in every list.</summary>
    private static Initiative Told(Initiative plan) => plan with
    {
        Nature = null,
        Diagnosis = [new("training", Nature.Adaptive)],
        Strands = [new("Rutas", Nature.Technical, [])],
        Sites = [plan.Sites[0] with { Earlier = "Lectura" }, .. plan.Sites.Skip(1)],
        Variations = [new("Walker", "Otro orden", VariationKind.Undecided, "P1")],
        Scorecards = [new("Distrito", "Graduación", "Universidad"), new("Universidad", "Créditos")],
        Problems = [new("Se rinden pronto")],
        SetAside = [new("TA1", "En junio")],
    };
}
