using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.E2E.Network;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>What a leader had begun to type at the desk when its page went away (RM41, E8).</summary>
public sealed class DeskBoxes(Browser browser) : NetworkStory(browser)
{
    [Fact]
    public async Task AReasonThatWasBegunComesBackWithItsQuestion_RM41()
    {
        const string Begun = "the plan was read last week, and";
        var leader = await ALeaderWithSomebodyInTheRoom();
        await leader.Starts();
        await leader.Presses("Next: confidence");
        await AsksWhy(leader).FillAsync(Begun);
        await IsKept(leader, Begun);
        await IsKilled(leader);
        var again = await AtTheDeskAgain(leader);
        await Expect(AsksWhy(again)).ToHaveCountAsync(0);
        await again.Presses("Next: confidence");
        await Expect(AsksWhy(again)).ToHaveValueAsync(Begun);
        await again.Presses("Cancel");
        await again.Presses("Next: confidence");
        await Expect(AsksWhy(again)).ToHaveValueAsync("");

        static ILocator AsksWhy(Leader leader) => leader.Page.GetByRole(AriaRole.Textbox, new() { Name = "Why go on all the same?" });
    }

    [Fact]
    public async Task ATextThatWasNotYetSentIsSentByTheNextPage_RM41()
    {
        var leader = await ALeaderWithSomebodyInTheRoom();
        await leader.Presses("Ana Ruiz");
        await leader.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Ana Maria Ruiz");
        await IsKilled(leader);
        var again = await AtTheDeskAgain(leader);
        await again.Presses("Ana");
        await again.SeesInTheRoom("Ana Maria Ruiz", 1);
    }

    private async Task<Leader> ALeaderWithSomebodyInTheRoom()
    {
        var leader = await ALeaderWithARoom();
        var ana = await AParticipant("ana");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz", "Walker");
        await leader.SeesPeople(1);
        return leader;
    }

    /// <summary>A box that has just opened keeps nothing before it has been drawn.</summary>
    private static async Task IsKept(Leader leader, string text)
    {
        while (!await leader.Page.EvaluateAsync<bool>("text => Object.values({ ...localStorage }).some((kept) => kept.includes(text))", text))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<Leader> AtTheDeskAgain(Leader leader)
    {
        var again = new Leader(await leader.Page.Context.NewPageAsync(), Program.Address, leader.Guard, Program.LeaderKey);
        await again.OpensTheDesk(leader.Code);
        return again;
    }
}
