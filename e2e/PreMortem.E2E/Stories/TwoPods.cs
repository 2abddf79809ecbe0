using PreMortem.E2E.Actors;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Stories;

/// <summary>A large room, made small: four people in two pods.</summary>
public sealed class TwoPods(Browser browser) : Story(browser)
{
    private const string Agenda = """
        ---
        title: Two pods
        about: For a rehearsal.
        ---

        ## Gather

        - phase: gather
        - minutes: 0
        - prompt: Come in.

        Welcome.

        ## Write in silence

        - phase: write
        - minutes: 5
        - prompt: Why did it fail?

        Write.

        ## Share in pods

        - phase: share
        - minutes: 5
        - pods: 2
        - prompt: Hear each other.

        Read your cards to each other.

        ## Form the risks

        - phase: form
        - minutes: 5
        - prompt: Because of what did it happen?

        Form the risks.

        ## Close

        - phase: close
        - minutes: 1
        - prompt: How sure are you now?

        Thank you.
        """;

    private readonly DirectoryInfo _templates = Directory.CreateTempSubdirectory("premortem-");

    protected override bool IsAlone => true;

    protected override async Task<IInstallation> Starts()
    {
        var agendas = _templates.CreateSubdirectory("agendas");
        await File.WriteAllTextAsync(Path.Combine(agendas.FullName, "two-pods.md"), Agenda);
        return await Serving.Start(Servers, "--templates", _templates.FullName);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _templates.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task TwoPodsHearTheirOwnCardsAndSendUpAFew_PD3_PD5_PD6()
    {
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.OpensAPlanOfTheirOwn();
        await leader.StartsASession("Two pods", anonymous: false);
        var wall = await AScreen();
        await wall.Shows(leader.Code);
        var people = new List<(Participant Who, string Card)>();
        foreach (var name in (string[])["Ana", "Ben", "Cem", "Dee"])
        {
            var who = people.Count == 0 ? await AParticipantWithAPhone(name) : await AParticipant(name);
            await who.OpensTheLink(leader.Code);
            await who.Joins(name);
            people.Add((who, $"In May the coach of {name} was moved, and the lessons stopped."));
        }

        await leader.StartsIn("Write in silence");
        foreach (var (who, card) in people)
        {
            await who.Writes(card);
        }

        await leader.GoesOnTo("Share in pods");
        var pods = new Dictionary<string, List<(Participant Who, string Card)>>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var pod = await person.Who.TheirPod();
            pods[pod] = [.. pods.GetValueOrDefault(pod, []), person];
        }

        var (one, other) = (await InTurn(pods["number 1"]), await InTurn(pods["number 2"]));
        await one[0].Who.ShowsTheirPod(one[0].Card);
        await one[1].Who.Hears(one[0].Card);
        await one[1].Who.ShowsTheirPod(one[1].Card);
        await other[0].Who.ShowsTheirPod(other[0].Card);
        await other[1].Who.Hears(other[0].Card);
        await leader.Sees("0 of 2 pods have sent up");
        Assert.All((Actor[])[leader, wall, other[0].Who, other[1].Who], somebody => Assert.False(somebody.Guard.Received(one[0].Card), $"{somebody.Role} received what another pod heard."));
        Assert.Empty(await one[0].Who.Barriers());

        await one[1].Who.SendsUp(one[1].Card);
        await other[1].Who.SendsUp(other[0].Card, lone: true);
        await leader.Sees("2 of 2 pods have sent up");
        await wall.Sees(one[1].Card);
        await wall.Sees("only one of a pod said this");
        Assert.Empty(await leader.Barriers());

        await leader.EndsThePods();
        await one[0].Who.SharesWithEverybody(one[0].Card);
        await leader.GoesOnTo("Form the risks");
        await leader.Sees(one[0].Card);
        Assert.All((Actor[])[leader, wall], somebody => Assert.False(somebody.Guard.Received(other[1].Card), $"{somebody.Role} received a card that nobody shared."));
    }

    /// <summary>Those of a pod, whose turn it is first.</summary>
    private static async Task<(Participant Who, string Card)[]> InTurn(List<(Participant Who, string Card)> pod) =>
        await pod[0].Who.IsTheirTurn() ? [pod[0], pod[1]] : [pod[1], pod[0]];
}
