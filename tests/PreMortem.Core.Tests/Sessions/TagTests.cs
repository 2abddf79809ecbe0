using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class TagTests
{
    [Fact]
    public void ATagSetsWhatItNamesKeepsTheRestAndClears_FO13() => Formed(PhaseKind.Form)
        .Given(Leader, new TagRisk("k1", Nature.Adaptive, [ScaleDimension.Ownership, ScaleDimension.Depth, ScaleDimension.Depth], Safeguards: " a coach "))
        .Given(Leader, new TagRisk("k1", Factors: [DesignFactor.Supports]))
        .Then(room => Assert.Equal(new(Nature.Adaptive, [ScaleDimension.Depth, ScaleDimension.Ownership], [DesignFactor.Supports], "a coach"), room.Forming.Risks["k1"].Tags))
        .Given(Leader, new TagRisk("k1", new(null), [], Safeguards: " "))
        .Then(room => Assert.Equal(new(Factors: [DesignFactor.Supports]), room.Forming.Risks["k1"].Tags))
        .When(Leader, new TagRisk("k1", Factors: [DesignFactor.Supports])).ThenNothing()
        .When(Leader, new TagRisk("k9", Nature.Adaptive)).ThenRefused("noSuchRisk")
        .When(Leader, new TagRisk("k1", Safeguards: new string('x', 1001))).ThenRefused("tooLong")
        .When(Ada, new TagRisk("k1", Nature.Technical)).ThenRefused("leadersOnly");

    [Theory]
    [InlineData(PhaseKind.Form)]
    [InlineData(PhaseKind.Treat)]
    public void UndoTakesATagBack_FO13(PhaseKind phase) => Formed(PhaseKind.Form).MovesTo(phase)
        .Given(Leader, new TagRisk("k1", Nature.Adaptive))
        .Given(Leader, new Undo())
        .Then(room => Assert.Equal(RiskTags.None, room.Forming.Risks["k1"].Tags));

    [Fact]
    public void TagsStandInTheRegisterWithTheirHistory_FO13()
    {
        var story = Formed(PhaseKind.Form).Given(Leader, new TagRisk("k1", Nature.Adaptive, [ScaleDimension.Depth], [DesignFactor.Complexity], "a coach"));
        var write = RegisterOfSession.Between(story.Before, story.Session, story.Log[^1])!;

        var risk = Assert.Single(write.Risks);
        Assert.Equal((Nature.Adaptive, "a coach"), (risk.Nature, risk.Safeguards));
        Assert.Equal([ScaleDimension.Depth], risk.Scale);
        Assert.Equal(["factors", "nature", "safeguards", "scale"], write.History.Select(change => change.Field).Order());
    }

    [Fact]
    public void AMergedRiskGivesItsTags_FO4() => Formed(PhaseKind.Form)
        .Given(Leader, new TagRisk("k1", Nature.Adaptive, [ScaleDimension.Depth]))
        .Given(Leader, new TagRisk("k2", Nature.Technical, [ScaleDimension.Spread], Safeguards: "a lawyer"))
        .Given(Leader, new MergeRisks("k2", "k1"))
        .Then(room => Assert.Equal(new(Nature.Adaptive, [ScaleDimension.Depth, ScaleDimension.Spread], [], "a lawyer"), room.Forming.Risks["k1"].Tags));

    [Theory]
    [InlineData(PhaseKind.Form)]
    [InlineData(PhaseKind.Review)]
    public void AnEarlierRiskIsTaggedWhereItStands_CA3(PhaseKind phase)
    {
        var story = Later(phase).Given(Leader, new TagRisk("R1", Nature.Adaptive, [ScaleDimension.Ownership])).Then<RiskTakenUp>();
        var update = Assert.Single(RegisterOfSession.From(story.Session).Updates, update => update.Number == 1);

        var patch = Assert.Single(update.Changes);
        Assert.Equal(Nature.Adaptive, patch.Nature.Value);
        Assert.Equal([ScaleDimension.Ownership], patch.Scale.Value!);
        Assert.False(patch.Factors.IsSet);
    }

    [Fact]
    public void TagsTravelWithACarriedRisk_CA1() =>
        Assert.Equal(new(Nature.Technical, [ScaleDimension.Spread]), CarriedRisk.From(Plan.Rows[0] with { Nature = Nature.Technical, Scale = [ScaleDimension.Spread] }).TakenUp().Tags);

    [Fact]
    public void OnlyLeadersSeeWhatOneWouldAskOfAResponse_RQ1()
    {
        var room = Voted(PhaseKind.Treat).Given(Leader, new Respond("k1", Action: "Train all the teachers in August")).Session;

        var asked = Assert.Single(Response(room, Audience.Leaders).Questions!.Value);
        Assert.StartsWith("This trains people", asked.ToString(), StringComparison.Ordinal);
        Assert.Null(Response(room, Audience.Participants).Questions);
        Assert.Null(Response(room, Audience.Screens).Questions);
    }

    [Fact]
    public void ATagAnswersTheQuestion_KW4() => Voted(PhaseKind.Treat)
        .Given(Leader, new Respond("k1", Action: "Train all the teachers in August"))
        .Given(Leader, new TagRisk("k1", Nature.Technical))
        .Then(room => Assert.Null(Response(room, Audience.Leaders).Questions));

    private static ResponseRecord Response(Session room, Audience audience) => Assert.IsType<ResponseRecord>(View.Of(room, Presence.Nobody, audience)["response/k1"]);
}
