using System.Net;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Languages;

/// <summary>LG1, LG4, LG5: everybody is answered in a language of their own.</summary>
public sealed class LanguageTests(RoomServer server) : IClassFixture<RoomServer>
{
    private const string InSpanish = "Descubra por qué fracasó, antes de empezar.";

    [Theory]
    [InlineData("es", true)]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", true)]
    [InlineData("en-US,en;q=0.9,es;q=0.8", false)]
    [InlineData("de,fr", false)]
    [InlineData("es;q=0.5,en", false)]
    public async Task APageComesInTheLanguageThatTheBrowserPrefers_LG1(string preferred, bool spanish)
    {
        var page = await Read("/", preferred);
        Assert.Contains($"<html lang=\"{(spanish ? "es" : "en")}\">", page, StringComparison.Ordinal);
        Assert.Equal(spanish, page.Contains(InSpanish, StringComparison.Ordinal));
        Assert.Contains(spanish ? "src=\"/room/es/forms.js\"" : "src=\"/room/forms.js\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChosenLanguageStaysAndBringsOneBackToThePage_LG1()
    {
        var visitor = new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server.Address });
        var answer = await visitor.Ask("/language?language=es&returnUrl=/privacy");
        Assert.Equal("/privacy", answer.Headers.Location?.OriginalString);
        Assert.Contains("Qué se guarda, y quién lo ve", WebUtility.HtmlDecode(await visitor.Read("/privacy")), StringComparison.Ordinal);
        var elsewhere = await visitor.Ask("/language?language=xx&returnUrl=https://example.org/");
        Assert.Equal("/", elsewhere.Headers.Location?.OriginalString);
        Assert.Contains(InSpanish, WebUtility.HtmlDecode(await visitor.Read("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressCanAskForALanguage_LG5()
    {
        var page = await Read($"/screen/{await server.OpenSession()}?lang=es", "en");
        Assert.Contains("<html lang=\"es\">", page, StringComparison.Ordinal);
        Assert.Contains("src=\"/room/es/room.js\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramsAreAnsweredInEnglish_LG1()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/initiatives/nothing");
        ask.Headers.AcceptLanguage.ParseAdd("es");
        var answer = await server.Http.SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("quien", await Visitor.Text(answer), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ARefusalIsWordedForWhoeverAsked_LG4()
    {
        var room = await server.OpenSession();
        await using var person = await HubClient.Connect(server.Address);
        await using var other = await HubClient.Connect(server.Address);
        var closed = await person.Invoke("Enter", new { code = "ZZZZZZ", @as = "participant", language = "es" });
        Assert.Equal("Ninguna sala tiene este código. Mire la pantalla otra vez; los códigos tienen seis caracteres.", (string?)closed?["message"]);
        await person.Invoke("Enter", new { code = room, @as = "participant", name = "Ana", language = "es" });
        await other.Invoke("Enter", new { code = room, @as = "participant", name = "Ben" });
        Assert.Equal("La sala está ahora en otra fase.", await Refused(person));
        Assert.Equal("The room is in another phase now.", await Refused(other));
    }

    [Fact]
    public async Task WhatAPhaseWaitsForIsToldOnceInEachLanguage_LG12()
    {
        await using var leader = await Person.Enter(server, await server.OpenSession(), "leader", "Ada");
        await leader.Does("advance", new { to = "own", @override = "we try the end" });
        await leader.UntilPhase("own");
        var waiting = leader.Records["phase"]["waiting"];
        Assert.Equal("Nothing has changed in the plan yet. Record one change, or say why nothing changed.", (string?)waiting?["en"]);
        Assert.Equal("Aún no cambió nada en el plan. Anote un cambio, o diga por qué no cambió nada.", (string?)waiting?["es"]);
    }

    private static async Task<string?> Refused(HubClient person)
    {
        var answer = await person.Invoke("Do", new { id = Guid.NewGuid(), type = "giveConfidence", value = 50 });
        Assert.Equal("wrongPhase", (string?)answer?["code"]);
        return (string?)answer?["message"];
    }

    private async Task<string> Read(string path, string preferred)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.Accept.ParseAdd("text/html");
        ask.Headers.AcceptLanguage.ParseAdd(preferred);
        return WebUtility.HtmlDecode(await Visitor.Text(await server.Http.SendAsync(ask, TestContext.Current.CancellationToken)));
    }
}
