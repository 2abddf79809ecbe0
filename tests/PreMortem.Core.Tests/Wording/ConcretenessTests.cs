using System.Diagnostics;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Tests.Wording;

public sealed class ConcretenessTests
{
    public static TheoryData<string> Vague => [.. Cards.Vague, .. Cards.SoarVague, .. Cards.UnseenVague];

    public static TheoryData<string> Concrete => [.. Cards.Concrete, .. Cards.SoarConcrete, .. Cards.UnseenConcrete];

    // WD1
    [Theory]
    [MemberData(nameof(Vague))]
    public void AVagueCardIsNudged(string card) => Assert.NotNull(Concreteness.Ask(card));

    // WD1
    [Theory]
    [MemberData(nameof(Concrete))]
    public void AConcreteCardIsLeftInPeace(string card) => Assert.Null(Concreteness.Ask(card));

    // WD2
    [Theory]
    [InlineData("The training was inadequate", Slot.Who, "Who, in which role?")]
    [InlineData("Principals were too busy", Slot.Where, "Where or when did we first see it?")]
    [InlineData("Teachers in March were against it", Slot.What, "What did somebody do, or stop doing?")]
    [InlineData("Lack of subs: in October the coaches covered classes, so no team met", Slot.How, "How did that lead to the failure?")]
    public void OneMissingSlotIsAskedFor(string card, Slot slot, string question) =>
        Assert.Equal(new Missing(slot, question), Concreteness.Ask(card));

    // WD3
    [Theory]
    [InlineData("In October the coaches might have skipped the visits, because the office called them.")]
    [InlineData("Perhaps the principals at Walker stopped the visits in May, so teachers drifted.")]
    [InlineData("Teachers may drop it in week 3, because the board changed the form.")]
    [InlineData("The board would cut it in June, so coaches left.")]
    public void AHedgeIsNudgedHoweverConcrete(string card) =>
        Assert.Equal(Slot.What, Concreteness.Ask(card)?.Slot);

    // WD3
    [Theory]
    [InlineData("The coaches left in May, so nobody visited the teachers.")]
    [InlineData("May was lost to testing, so the coaches stopped the visits.")]
    [InlineData("In June the board said it would pay, and the coaches waited until winter.")]
    [InlineData("By October teachers could not find the slides, so they stopped.")]
    [InlineData("Nobody on the team could say in March what the routine was, so each teacher taught another.")]
    public void AMonthAPromiseAndAnInabilityAreNoHedges(string card) => Assert.Null(Concreteness.Ask(card));

    // WD5
    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("教師は十月に授業をやめた")]
    [InlineData("Учителя перестали приходить")]
    public void NothingIsAskedOfWhatCannotBeJudged(string card)
    {
        Assert.Null(Concreteness.Ask(card));
        Assert.False(Concreteness.NamesNeitherWhoNorWhen(card));
    }

    // WD6
    [Theory]
    [InlineData("It was not sustainable", true)]
    [InlineData("Poor communication", true)]
    [InlineData("Teachers did not like it", false)]
    [InlineData("It was dead by October", false)]
    [InlineData("At Walker it was switched off", false)]
    public void ACardThatNamesNeitherWhoNorWhenIsCounted(string card, bool neither) =>
        Assert.Equal(neither, Concreteness.NamesNeitherWhoNorWhen(card));

    // WD5
    [Theory]
    [InlineData("\ud800")]
    [InlineData("\udc00 teachers \ud83d")]
    [InlineData("\0\u0001\u202e\u200f")]
    [InlineData("🔥🔥👩‍👩‍👧")]
    [InlineData("'''---’’’")]
    [InlineData("-a-'b'-")]
    public void AnyTextIsRead(string card) => Assert.True(Concreteness.Ask(card) is null or { Question.Length: > 0 });

    [Fact]
    public void ALongCardIsReadInATenthOfAMillisecond()
    {
        const int Rounds = 2000;
        var card = string.Join(' ', Cards.Concrete)[..1000];
        var (read, split) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        var began = Stopwatch.GetTimestamp();

        // On a busy machine it takes a while until the code has been compiled as it stays; on a slow one splitting the card into words takes longer, too.
        for (var round = 0; round < Rounds || (!IsQuick() && Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(5)); round++)
        {
            split = Shorter(split, () => card.ToLowerInvariant().Split(' '));
            read = Shorter(read, () => Concreteness.Ask(card));
        }

        Assert.True(IsQuick(), $"took {read.TotalMicroseconds} µs, and to be split {split.TotalMicroseconds} µs");

        bool IsQuick() => read < TimeSpan.FromMicroseconds(100) || read < split * 60;
    }

    private static TimeSpan Shorter(TimeSpan before, Func<object?> work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        var took = Stopwatch.GetElapsedTime(start);
        return took < before ? took : before;
    }
}
