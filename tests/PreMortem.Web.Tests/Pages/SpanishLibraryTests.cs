using System.Net;

namespace PreMortem.Web.Tests.Pages;

/// <summary>LT3: the library, read in Spanish.</summary>
public sealed class SpanishLibraryTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Theory]
    [InlineData("/library/pilot-privilege?lang=es", "<h1 lang=\"es\">El piloto tuvo lo que nadie más recibió</h1>", "¿Cuántas horas por maestro costó el piloto")]
    [InlineData("/library?lang=es&text=pupitres", "Copia fiel, sin motor", "1 de 30 maneras de fracasar.")]
    [InlineData("/library?lang=es&source=cannataNguyen", "Votamos antes de entender", "de 30 maneras de fracasar.")]
    [InlineData("/agendas?lang=es", "Escribir en silencio", "¿Por qué fracasó {initiative}?")]
    [InlineData("/agendas/scaling/script?lang=es", "Es el [día desde el que se mira atrás]", "¿Qué supuesto resultó ser falso?")]
    [InlineData("/library/responses?lang=es", "Hacer responsable a un equipo", "lang=\"es\"")]
    public async Task ThePagesReadEachTemplateInTheLanguageThatIsAskedFor_LT3(string address, params string[] said)
    {
        var page = WebUtility.HtmlDecode(await pages.Leader.Read(address));
        Assert.All(said, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AModeLinksToItselfInTheOtherLanguage_LT3()
    {
        Assert.Contains("<a href=\"/library/pilot-privilege?lang=es\" lang=\"es\" hreflang=\"es\">", await pages.Leader.Read("/library/pilot-privilege"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/library/pilot-privilege?lang=en\" lang=\"en\" hreflang=\"en\">", await pages.Leader.Read("/library/pilot-privilege?lang=es"), StringComparison.Ordinal);
    }
}
