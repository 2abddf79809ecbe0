using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

/// <summary>RP6</summary>
public sealed class LooseSettlingTests
{
    private const string Meeting = "KITE22";
    private static readonly ParkedReason Parked = new(Meeting, new("d", "Advisory was cut", "Dee", "Walker"), "The principal", new(2026, 10, 1));
    private static readonly UnpinnedReason Unpinned = new(Meeting, new("e", "It was not sustainable", "Ed"));
    private static readonly LooseReasons Loose = new([Parked], [Unpinned]);

    [Fact]
    public void AParkedReasonIsLookedAtAgainOnAnotherDay() =>
        Assert.Equal(new([Parked with { Revisit = new(2027, 1, 1) }], [Unpinned]), LooseSettling.LookAgain(Loose, Meeting, "d", new(2027, 1, 1))!.Loose!.After);

    [Fact]
    public void WhatNobodyCouldPinDownIsParkedForADay()
    {
        var after = LooseSettling.LookAgain(Loose, Meeting, "e", new(2027, 1, 1))!.Loose!.After;

        Assert.Equal(new ParkedReason(Meeting, Unpinned.Reason, null, new(2027, 1, 1)), after.Parked[1]);
        Assert.Empty(after.NotPinnedDown);
    }

    [Theory]
    [InlineData("d", "Walker")]
    [InlineData("e", null)]
    public void AReasonStandsBehindARiskWithItsMeetingAndItsSite(string reason, string? site)
    {
        var edit = LooseSettling.PutInto(Loose, Meeting, reason, Rows.Risk)!;
        var taken = edit.Rows.Single().After!;

        Assert.Equal((reason, Meeting, Rows.Risk.Version + 1), (taken.Reasons[^1].Id, taken.Reasons[^1].Session, taken.Version));
        Assert.Equal(site is null ? [] : [site], taken.Sites);
        Assert.Null(LooseSettling.Find(edit.Loose!.After, Meeting, reason));
        Assert.Equal(1, edit.Loose.After.Parked.Count + edit.Loose.After.NotPinnedDown.Count);
    }

    [Fact]
    public void AnotherPersonsReasonEndsALoneVoice()
    {
        var lone = Rows.Risk with { LoneVoice = true, Reasons = [new("a", "one", "Ana", "Walker")] };

        Assert.False(LooseSettling.PutInto(Loose, Meeting, "d", lone)!.Rows[0].After!.LoneVoice);
        Assert.True(LooseSettling.PutInto(Loose, Meeting, "d", lone with { Reasons = [new("a", "one", "Dee", "Walker")] })!.Rows[0].After!.LoneVoice);
    }

    [Fact]
    public void AParkedReasonThatIsDroppedIsKeptAsItWasSaidWithWhy() =>
        Assert.Equal(new([], [Unpinned, new(Meeting, Parked.Reason, "The bell schedule was settled")]), LooseSettling.Drop(Loose, Meeting, "d", "The bell schedule was settled")!.Loose!.After);

    [Theory]
    [InlineData("KITE22", "x")]
    [InlineData("OTHER2", "d")]
    public void AReasonThatIsGoneIsNotSettledTwice(string session, string reason)
    {
        Assert.Null(LooseSettling.LookAgain(Loose, session, reason, new(2027, 1, 1)));
        Assert.Null(LooseSettling.PutInto(Loose, session, reason, Rows.Risk));
        Assert.Null(LooseSettling.Drop(Loose, session, reason, "why"));
    }

    [Fact]
    public void NothingTypedIsLostAndUndoingGivesItAllBack() => AnyRow.Always(any =>
    {
        var (risk, reason, owner, why) = (any.Risk(7), any.Reason(1), any.Text(), any.Text());
        LooseReasons loose = new([Parked, new(Meeting, reason, owner, new(2026, 10, 1))], [Unpinned]);
        foreach (var edit in new[] { LooseSettling.PutInto(loose, Meeting, reason.Id, risk)!, LooseSettling.Drop(loose, Meeting, reason.Id, why)!, LooseSettling.LookAgain(loose, Meeting, reason.Id, new(2027, 1, 1))! })
        {
            Assert.Empty(AnyRow.Typed(reason).Except(AnyRow.Typed(new { edit.Loose!.After, Rows = edit.Rows.Select(row => row.After) })));
            Assert.Equal(loose, edit.Inverse().Loose!.After);
            Assert.All(edit.Inverse().Rows, row => Assert.Equal(risk with { Version = risk.Version + 2 }, row.After));
        }

        Assert.Contains(why, AnyRow.Typed(LooseSettling.Drop(loose, Meeting, reason.Id, why)!.Loose!.After));
    });
}
