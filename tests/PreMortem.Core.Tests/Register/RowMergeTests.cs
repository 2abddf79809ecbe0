using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

/// <summary>RP4, RP5</summary>
public sealed class RowMergeTests
{
    private static readonly Risk Two = new(2, "Coaching went to novices", "no mentors were paid for", Status: RiskStatus.Watching, Parts: ["P1"], Response: new(EarlySign: "Under three visits"));
    private static readonly Risk Seven = new(7, "Coaches had no hours", Status: RiskStatus.Treating, Parts: ["P1", "C2"], Response: new(Action: "Ring-fence the hours", Owner: "Coach Hill"));

    [Fact]
    public void TheTargetKeepsItsWordsAndTakesReasonsPartsSitesSignsAndVotes()
    {
        var source = Seven with { Reasons = [new("a", "Fourteen novices")], Sites = ["Walker"], Signs = [new("s1", new(2026, 5, 2))], Votes = [Vote(3, new(2026, 6, 12))] };
        var into = Two with { Reasons = [new("b", "Nobody came")], Sites = ["Wheatley"], Signs = [new("s1", new(2026, 5, 9))], Votes = [Vote(5, new(2026, 6, 12))], Concern = Vote(5, default).Concern };

        var joined = RowMerge.Of(source, into).Rows[0].After!;

        Assert.Equal((into.Title, into.Cause, into.Response, into.Status), (joined.Title, joined.Cause, joined.Response, joined.Status));
        Assert.Equal(["b", "a"], joined.Reasons.Select(reason => reason.Id));
        Assert.Equal(["P1", "C2"], joined.Parts);
        Assert.Equal(["Wheatley", "Walker"], joined.Sites);
        Assert.Equal(["R7-s1", "s1"], joined.Signs.Select(sign => sign.Id));
        Assert.Equal([3, 5], joined.Votes.Select(vote => vote.Concern.Picks));
        Assert.Equal(5, joined.Concern!.Picks);
    }

    [Fact]
    public void TheLastVoteCountsWhicheverRowItCameFrom()
    {
        var into = Two with { Votes = [Vote(5, new(2026, 1, 10))], Concern = Vote(5, default).Concern };
        var joined = RowMerge.Of(Seven with { Votes = [Vote(9, new(2026, 6, 12))] }, into).Rows[0].After!;

        Assert.Equal(9, joined.Concern!.Picks);
    }

    [Fact]
    public void TheOtherRowIsRetiredAndKeepsItsOwnWords()
    {
        var gone = RowMerge.Of(Seven, Two).Rows[1].After!;

        Assert.Equal((RiskStatus.Retired, "Merged into R2.", Seven.Title, Seven.Response), (gone.Status, gone.RetiredWhy, gone.Title, gone.Response));
        Assert.Empty(gone.Reasons);
    }

    [Fact]
    public void AResponseMovesWhereTheTargetHasNone()
    {
        var joined = RowMerge.Of(Seven, Two with { Response = new(), Status = RiskStatus.Open }).Rows[0].After!;

        Assert.Equal((Seven.Response, RiskStatus.Treating), (joined.Response, joined.Status));
    }

    [Theory]
    [InlineData("Ana", "Ana", true)]
    [InlineData("Ana", "Ben", false)]
    [InlineData(null, null, false)]
    public void ItStaysALoneVoiceOnlyWhereBothAreKnownToBeTheSamePersons(string? one, string? other, bool lone)
    {
        var joined = RowMerge.Of(
            Seven with { LoneVoice = true, Reasons = [new("a", "one", one, "Walker")] },
            Two with { LoneVoice = true, Reasons = [new("b", "other", other, "Walker")] }).Rows[0].After!;

        Assert.Equal(lone, joined.LoneVoice);
    }

    [Fact]
    public void ALoneVoiceIsNotLostToARowWithoutReasons() =>
        Assert.True(RowMerge.Of(Seven, Two with { LoneVoice = true, Reasons = [new("b", "other")] }).Rows[0].After!.LoneVoice);

    [Fact]
    public void AVoiceThatOthersJoinedIsNotLone() =>
        Assert.False(RowMerge.Of(Seven with { Reasons = [new("a", "one", "Ana")] }, Two with { LoneVoice = true, Reasons = [new("b", "other", "Ana")] }).Rows[0].After!.LoneVoice);

    [Fact]
    public void RetiredRowsAndARowItselfAreNotMerged()
    {
        Assert.Contains("itself", RowMerge.Refusal(Seven, Seven)!.Sentence, StringComparison.Ordinal);
        Assert.Contains("R7 is retired", RowMerge.Refusal(Seven with { Status = RiskStatus.Retired }, Two)!.Sentence, StringComparison.Ordinal);
        Assert.Contains("R2 is retired", RowMerge.Refusal(Seven, Two with { Status = RiskStatus.Retired })!.Sentence, StringComparison.Ordinal);
        Assert.Null(RowMerge.Refusal(Seven, Two));
    }

    [Fact]
    public void NothingTypedIsLostByAMerge() => AnyRow.Always(any =>
    {
        var (source, into) = (any.Risk(7), any.Risk(2));
        var edit = RowMerge.Of(source, into);
        var history = edit.Rows.SelectMany(row => RiskHistory.Between(row.Before, row.After!, Rows.Now, "Ana", null));
        Assert.Empty(AnyRow.Typed(new[] { source, into })
            .Except(AnyRow.Typed(edit.Rows.Select(row => row.After)))
            .Except(history.Select(change => change.Before ?? "")));
    });

    [Fact]
    public void AMergeUndoneGivesBothRowsBack() => AnyRow.Always(any =>
    {
        var (source, into) = (any.Risk(7), any.Risk(2));
        var edit = RowMerge.Of(source, into);
        var back = edit.Inverse().Rows.ToDictionary(row => row.Number, row => row.After!);
        Assert.Equal(source with { Version = source.Version + 2 }, back[7]);
        Assert.Equal(into with { Version = into.Version + 2 }, back[2]);
    });

    [Fact]
    public void AMergedRowHoldsWhatARowHasToHold() => AnyRow.Always(any =>
    {
        var (source, into) = (any.Risk(7), any.Risk(2));
        var rows = RowMerge.Of(source, into).Rows;
        Assert.All(rows, row => Assert.DoesNotContain(RiskRules.Check(row.Before!, row.After!, Rows.Plan), problem => problem.Field != "parts"));
        Assert.Equal(rows[0].After!.Votes.OrderBy(vote => vote.On), rows[0].After!.Votes);
        Assert.Equal(source.Signs.Count + into.Signs.Count, rows[0].After!.Signs.Count);
    });

    private static Vote Vote(int picks, DateOnly on) => new("KITE22", on, null, null, new(picks, 9, 20, 60, 10, 70, 7, [], 0, LeaderPicked: false));
}
