using System.Collections.Immutable;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>CO8</summary>
public sealed class RatingGroupTests
{
    [Fact]
    public void AGroupOfThreeIsToldAndTwoAreNot_CO8()
    {
        var concern = Told(anonymous: false, "Walker", "Walker", "Walker", "Walker", "Wheatley", "Wheatley", "Wheatley", "Cervantes", "Cervantes", "Cervantes");

        Assert.Equal(["Cervantes", "Walker", "Wheatley"], concern.BySite.Select(group => group.Name));
        Assert.Equal(new RatingGroup("Walker", 4, 10, 60, [0, 0, 4, 0]), concern.BySite[1]);
    }

    [Fact]
    public void TheSmallestGroupIsLeftOutWhereOneOrTwoOthersFollowFromTheRest_CO8() =>
        Assert.Equal(["Walker"], Told(anonymous: false, "Walker", "Walker", "Walker", "Walker", "Wheatley", "Wheatley", "Wheatley", "Cervantes").BySite.Select(group => group.Name));

    [Fact]
    public void AnAnonymousRoomIsToldAsAWholeOnly_CO8()
    {
        var concern = Told(anonymous: true, "Walker", "Walker", "Walker");

        Assert.Empty(concern.BySite);
        Assert.Equal(3, concern.Raters);
    }

    private static Concern Told(bool anonymous, params string[] sites)
    {
        var seats = sites.Select((site, at) => Folds.NewSeat(new SeatTaken($"s{at:00}", "hash", $"Name {at}", site, null, Leader: false, Late: false)) with
        {
            TookPart = true,
            Ratings = ImmutableDictionary<string, Rating>.Empty.Add("k", new(10, 60, Impact.Major)),
        });
        var session = Evolution.Open(new Entry(1, Plan.Start, null, Guid.Empty, [Plan.Opened(anonymous)])) with { Seats = ImmutableSortedDictionary.CreateRange(seats.Select(seat => KeyValuePair.Create(seat.Id, seat))) };
        return Tally.ByGroups(session, new RoomRisk("k", 1, "Risk", null, null));
    }
}
