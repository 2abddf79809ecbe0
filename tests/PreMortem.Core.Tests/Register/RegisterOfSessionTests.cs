using System.Text.Json;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Register;

public sealed class RegisterOfSessionTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void AStatusFollowsFromWhatIsDoneAboutARisk_ST2()
    {
        var story = Voted(PhaseKind.Treat);
        Assert.Equal(RiskStatus.Open, First(story).Status);
        Assert.Equal(RiskStatus.Watching, First(story.Given(Leader, new Respond("k1", EarlySign: "No visit."))).Status);
        Assert.Equal(RiskStatus.Treating, First(story.Given(Leader, new Respond("k1", Action: "Hire.", Owner: "Dee"))).Status);
        Assert.Equal(RiskStatus.HeldTension, First(story.Given(Leader, new HoldTension("k1", "same", "own", Day))).Status);
    }

    [Fact]
    public void WritingAndVotingWriteNothing_ST2()
    {
        Assert.Null(LastWrite(In(PhaseKind.Write).Given(Ada, new WriteReason("a1", "In May it ended."))));
        Assert.Null(LastWrite(Formed(PhaseKind.Concern).Given(Ada, new PickConcerns(["k1"]))));
    }

    [Fact]
    public void OneChangedRiskIsOneRowWithItsHistory_ST2()
    {
        var write = LastWrite(Voted(PhaseKind.Treat).Given(Leader, new Respond("k1", Owner: "Dee")))!;
        Assert.Equal(1, Assert.Single(write.Risks).Number);
        Assert.Equal(new RiskChange(1, Plan.Start, "Lee", "K7M42P", "response.owner", null, "Dee", 1), Assert.Single(write.History));
        Assert.Null(write.Parked);
    }

    [Fact]
    public void InAnAnonymousRoomHistoryNamesNobody_VW3() =>
        Assert.Null(Assert.Single(LastWrite(Voted(PhaseKind.Treat, anonymous: true).Given(Leader, new Respond("k1", Owner: "Dee")))!.History).Who);

    [Fact]
    public void ARiskThatWasTakenBackIsRemoved_ST2() =>
        Assert.Equal([1], LastWrite(OnTheWall(PhaseKind.Form).Given(Leader, new FormRisk("k1", "a1")).Given(Leader, new Undo()))!.Removed);

    [Fact]
    public void TakingAVoterOutChangesTheRow_ST2() =>
        Assert.Equal(2, LastWrite(Voted(PhaseKind.Treat).Given(Leader, new RemoveSeat(Ben)))!.Risks[0].Concern!.Picks);

    [Fact]
    public void UndoAndANewRiskInOneWriteLeaveNoOldHistory_ST2()
    {
        var story = OnTheWall(PhaseKind.Form).Given(Leader, new FormRisk("k1", "a1"));
        var undone = LastWrite(story.Given(Leader, new Undo()))!;
        var again = LastWrite(story.Given(Leader, new FormRisk("k1", "b1")))!;
        var both = undone.Then(again);
        Assert.Equal([1], both.Removed);
        Assert.Equal(again.Risks, both.Risks);
        Assert.Equal(again.History, both.History);
    }

    [Fact]
    public void EveryFactHasAStoredNameWithAVersion_ST3()
    {
        var facts = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).ToList();
        var named = typeof(Fact).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().ToDictionary(name => name.DerivedType, name => (string)name.TypeDiscriminator!);
        Assert.Equal(facts.Count, named.Count);
        Assert.All(facts, fact => Assert.Matches(@"\A[a-z][A-Za-z]+\.[1-9][0-9]*\z", named[fact]));
        Assert.Equal(named.Count, named.Values.Distinct().Count());
        Assert.Contains("\"type\":\"planTicked.1\"", JsonSerializer.Serialize<Fact>(new PlanTicked(Ada, true), Json.Options), StringComparison.Ordinal);
    }

    private static Risk First(Story story) => RegisterOfSession.From(story.Session).Risks[0];

    private static RegisterWrite? LastWrite(Story story) =>
        RegisterOfSession.Between(story.Before, story.Session, story.Log[^1]);
}
