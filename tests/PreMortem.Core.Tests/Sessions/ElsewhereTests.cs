using System.Collections.Immutable;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>PQ5, PQ6: what a server takes in of what others stored, and who is at any of them.</summary>
public sealed class ElsewhereTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatOthersStoredIsTakenInAsItIs_PQ5(bool anonymous)
    {
        var story = Story.Sharing(anonymous);
        var behind = Evolution.Replay(story.Log.Take(3));

        Assert.Equal(story.Log.Skip(3), Elsewhere.Known(behind, [.. story.Log.Skip(3)]));
    }

    [Fact]
    public void TheEndOfAnAnonymousRoomIsTakenInWithoutItsLots_PQ5()
    {
        var (open, stays) = Closed(anonymous: true);
        var taken = Assert.Single(Elsewhere.Known(open, [stays[^1]])!);

        Assert.All(taken.Facts, fact => Assert.False(fact is ConfidenceGiven));
        Assert.True(open.After(taken).Closed);
        Assert.Contains(stays[^1].Facts, fact => fact is ConfidenceGiven);
    }

    [Fact]
    public void WhoMissedMoreThanTheEndOfAnAnonymousRoomMakesItAnew_PQ5()
    {
        var (open, stays) = Closed(anonymous: true);

        Assert.Null(Elsewhere.Known(Evolution.Replay(stays.Take(3)) with { Closed = false }, [.. stays.Skip(3)]));
        Assert.NotNull(Elsewhere.Known(open with { Anonymous = false }, [.. stays.TakeLast(2)]));
    }

    [Fact]
    public void WhoIsAtAnyServerIsHereAndWhoIsAtNoneIsAwaySinceTheLastSawThem_PQ6()
    {
        var (early, late) = (Plan.Start, Plan.Start.AddMinutes(1));
        var here = Presence.Nobody with { Here = ["s1"], AwaySince = Away(("s2", late), ("s3", early)) };
        var there = Presence.Nobody with { Here = ["s2"], Typing = ["s2"], AwaySince = Away(("s1", late), ("s3", late)) };

        var all = here.With([there]);

        Assert.Equal(["s1", "s2"], all.Here.Order(StringComparer.Ordinal));
        Assert.Equal(["s2"], all.Typing);
        Assert.Equal([("s3", late)], all.AwaySince.Select(away => (away.Key, away.Value)));
        Assert.Same(here, here.With([]));
    }

    private static ImmutableDictionary<string, DateTimeOffset> Away(params (string Seat, DateTimeOffset Since)[] seats) =>
        seats.ToImmutableDictionary(away => away.Seat, away => away.Since, StringComparer.Ordinal);

    private static (Session Open, IReadOnlyList<Entry> Stays) Closed(bool anonymous)
    {
        var story = Story.In(PhaseKind.Own, anonymous).Given(Story.Leader, new NothingChanged("A rehearsal.")).MovesTo(PhaseKind.Close).Given(Story.Ada, new GiveConfidence(40)).Given(Story.Ben, new GiveConfidence(60))
            .Given(Story.Cem, new GiveConfidence(70)).Given(Story.Leader, new SetReview(new(2027, 3, 1)));
        var open = story.Session;
        story = story.Given(Story.Leader, new CloseSession());
        return (open, Sealing.Seal(story.Log, 7));
    }
}
