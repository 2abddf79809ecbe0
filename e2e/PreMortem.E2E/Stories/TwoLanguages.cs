using PreMortem.E2E.Actors;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Stories;

/// <summary>LG10: two people in one room, each in a language of their own, from the door to the goodbye.</summary>
public sealed class TwoLanguages(Browser browser) : Story(browser)
{
    private const string Visto = "En octubre nadie observó una lección en Walker, y las maestras volvieron al marco curricular.";
    private const string Seen = "In October nobody watched a lesson at Walker, and teachers went back to the framework.";

    private readonly List<string> _english = [];
    private Person _leader = null!;
    private Participant _lucia = null!;
    private Participant _ben = null!;

    [Fact]
    public async Task APersonReadsTheWholeMeetingInSpanishBesideOneWhoReadsEnglish()
    {
        var code = await Program.OpenSession(anonymous: false);
        await using var leader = _leader = await Person.Enter(Program.Address, Program.LeaderKey, code, "leader", "Ada");
        await Arrive(code);
        await Goes("brief", "Este es el plan", "This is the plan");
        await Goes("confidence", "Solo usted ve su respuesta.", "Only you ever see your answer.");
        await Goes("imagine", "Eso ya está decidido.", "That is settled.");
        await Goes("write", "¿Por qué fracasó?", "Why did it fail?");
        await _lucia.Page.Locator("textarea").First.FillAsync(Visto);
        await _lucia.Page.Locator("textarea").First.PressAsync("Enter");
        await _lucia.SeesTheState("guardado");
        await _ben.Writes(Seen);
        await Reads("write, with cards", Visto, Seen);
        await NothingStandsInTheWay(code);
        await Goes("lookAgain", "De la primera escritura", "From the first writing");
        await Share();
        await Risks();
        await Goes("own", "¿Qué hará usted distinto mañana?", "What will you do differently tomorrow?");
        await _leader.Does("recordPlanChange", new { text = "Se observa una lección cada mes." });
        await Goes("close", "Una línea sobre esta reunión", "One line on this meeting");
        await _leader.Does("setReview", new { date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(60)) });
        await _leader.Does("closeSession");
        await Reads("closed", "La reunión terminó", "The meeting is over");
        Assert.Empty(_english);
    }

    /// <summary>AX1 in Spanish: a seat, the desk and the wall.</summary>
    private async Task NothingStandsInTheWay(string code)
    {
        var (desk, wall) = (await ALeader(), await AScreen());
        await desk.OpensTheLeaderLink();
        await desk.Opens("/language?language=es&returnUrl=/");
        await desk.Opens($"/lead/{code}");
        await wall.Opens("/language?language=es&returnUrl=/");
        await wall.Shows(code);
        await desk.SeesTheState("guardado");
        await Microsoft.Playwright.Assertions.Expect(wall.Page.Locator(".wall .wall-join")).ToBeVisibleAsync();
        Assert.Empty((await _lucia.Barriers()).Concat(await desk.Barriers()).Concat(await wall.Barriers()));
    }

    private async Task Arrive(string code)
    {
        _lucia = await AParticipantWithAPhone("lucia");
        _ben = await AParticipant("ben");
        await _lucia.OpensTheLink(code);
        await _lucia.Chooses("Español");
        await Reads(_lucia, "the door", "Lo que escriba es solo suyo");
        await _lucia.Page.Locator("input").First.FillAsync("Lucía Peña");
        await _lucia.Presses("Entrar");
        await _lucia.SeesTheState("guardado");
        await _ben.OpensTheLink(code);
        await _ben.LosesTheConnection();
        await _ben.Presses("Español");
        await _ben.Sees("choose your language again in a moment");
        await _ben.IsBackOnline();
        await _ben.Joins("Ben Okafor");
        await Reads("gather", "Ya está en la sala.", "You are in.");
    }

    private async Task Share()
    {
        await Goes("share", "Compart", "hare");
        for (var turns = 0; turns < 2; turns++)
        {
            await _leader.Does("showNext");
            await Reads("share", "tabla|mesa|turno|tarjeta|Luego", "card");
        }

        await Goes("sweep", "Lo que nadie ha dicho aún", "What nobody has said yet");
        var mode = _leader.Records.Keys.First(key => key.StartsWith("mode/", StringComparison.Ordinal))["mode/".Length..];
        await _leader.Does("showMode", new { mode });
        await Reads("sweep, a story", "Nos pasó", "It happened to us");
        await _lucia.Presses("Nos pasó");
        await Reads("sweep, happened", "Hágala suya", "Not here");
    }

    private async Task Risks()
    {
        await Goes("form", "Las tarjetas se vuelven riesgos", "The cards become risks");
        var card = _leader.Records.First(record => record.Key.StartsWith("reason/", StringComparison.Ordinal)).Value["id"]!.ToString();
        await _leader.Does("formRisk", new { risk = "k1", reason = card, title = "Walker" });
        await _leader.Does("wordRisk", new { risk = "k1", title = "Walker", cause = "x", @event = "y", consequence = "z" });
        await Reads("form, a risk", "Yo no reconozco esto", "I don’t recognise this");
        await Goes("concern", "¿Cuáles dos o tres le preocupan más?", "Which two or three worry you most?");
        await _lucia.Presses("De los que más me preocupan");
        await Reads("concern, picked", "1 de 3 elegidos", "None picked yet");
        await _leader.Does("closeConcern");
        await Reads("concern, closed", "Lo que más preocupa a la sala", "What the room is most concerned about");
        await Goes("treat", "Una señal temprana", "An early sign");
    }

    private async Task Goes(string phase, string inSpanish, string inEnglish)
    {
        await _leader.Does("advance", new { to = phase, @override = "we go on" });
        await _leader.UntilPhase(phase);
        await Reads(phase, inSpanish, inEnglish);
    }

    private async Task Reads(string moment, string inSpanish, string inEnglish)
    {
        await _ben.Sees(inEnglish);
        await Reads(_lucia, moment, inSpanish);
    }

    private async Task Reads(Participant reader, string moment, string words)
    {
        await Microsoft.Playwright.Assertions.Expect(reader.Page.GetByText(new System.Text.RegularExpressions.Regex(words, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10))).First).ToBeVisibleAsync();
        await reader.PhotographsAs($"es-{moment}", whole: true);
        _english.AddRange(await reader.EnglishWords(moment));
    }
}
