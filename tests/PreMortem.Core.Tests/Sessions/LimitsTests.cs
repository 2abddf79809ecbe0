using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class LimitsTests
{
    [Fact]
    public void ACardHasAThousandCharacters_LM1() => In(PhaseKind.Write)
        .When(Ada, new WriteReason("a1", new string('x', 1_001))).ThenRefused("tooLong")
        .When(Ada, new WriteReason("a1", new string('x', 1_000))).Then<ReasonWritten>();

    [Fact]
    public void SpaceAroundATextDoesNotCount_LM1() => In(PhaseKind.Write)
        .When(Ada, new WriteReason("a1", $"  {new string('x', 1_000)}\n")).Then<ReasonWritten>(written => Assert.Equal(1_000, written.Text.Length));

    [Fact]
    public void ARefusalSaysTheLimit_LM1() => Assert.Contains("1,000", Refusal.TooLong(Limits.Card).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a1\n")]
    [InlineData("ä")]
    [InlineData("../etc")]
    public void AnIdIsShortAndPlain_LM2(string id) => In(PhaseKind.Write).When(Ada, new WriteReason(id, "In May it ended.")).ThenRefused("badId");

    [Fact]
    public void AnIdHasFortyCharacters_LM2() => In(PhaseKind.Write)
        .When(Ada, new WriteReason(new string('x', 41), "In May it ended.")).ThenRefused("badId")
        .When(Ada, new WriteReason(new string('x', 40), "In May it ended.")).Then<ReasonWritten>();

    [Fact]
    public void APersonHasFiveHundredCardsAtATime_LM3()
    {
        var story = In(PhaseKind.Write);
        for (var i = 0; i < Limits.CardsPerPerson; i++)
        {
            story.Given(Ada, new WriteReason($"a{i}", "In May it ended."));
        }

        story.When(Ada, new WriteReason("one-more", "In May it ended.")).ThenRefused("tooManyReasons")
            .Given(Ada, new RemoveReason("a0")).Given(Ada, new WriteReason("one-more", "In May it ended."))
            .When(Ada, new RestoreReason("a0")).ThenRefused("tooManyReasons")
            .When(Ben, new WriteReason("b1", "In May it ended.")).Then<ReasonWritten>();
    }

    [Fact]
    public void WhatIsRemovedCountsOnceThereIsFarTooMuchOfIt_LM3()
    {
        var story = In(PhaseKind.Write);
        for (var i = 0; i < Limits.CardsEver; i++)
        {
            story.Given(Ada, new WriteReason($"a{i}", "In May it ended.")).Given(Ada, new RemoveReason($"a{i}"));
        }

        story.When(Ada, new WriteReason("one-more", "In May it ended.")).ThenRefused("tooManyReasons")
            .When(Ada, new RestoreReason("a0")).Then<ReasonRestored>();
    }

    [Fact]
    public void APersonSuggestsOffersAndAsksTwoHundredTimes_LM7()
    {
        var form = Formed(PhaseKind.Form);
        var treat = Voted(PhaseKind.Treat);
        for (var i = 0; i < Limits.LinesPerPerson; i++)
        {
            form.Given(Ada, new Suggest($"s{i}", "k1", Into: "k2"));
            treat.Given(Ada, new OfferResponse($"o{i}", "k1", OfferKind.Owner, "I take it."));
        }

        form.When(Ada, new Suggest("one-more", "k1", Into: "k2")).ThenRefused("tooManyLines")
            .When(Ben, new Suggest("b1", "k1", Into: "k2")).Then<Suggested>();
        treat.When(Ada, new OfferResponse("one-more", "k1", OfferKind.Owner, "I take it.")).ThenRefused("tooManyLines")
            .When(Ben, new OfferResponse("b1", "k1", OfferKind.Owner, "I take it.")).Then<ResponseOffered>();
    }

    [Fact]
    public void ARoomHasFiveThousandPeople_LM4()
    {
        var story = Empty();
        for (var i = 0; i < Limits.People; i++)
        {
            story.Comes(null);
        }

        story.When(null, new TakeSeat("hash", null, null, null, false)).ThenRefused("roomFull");
    }
}
