using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>Twelve people and their 27 cards, through every phase of the hour's agenda to the register.</summary>
public sealed class WholeMeetingTests
{
    private const string Leader = Story.Leader;

    private static readonly SoarData Soar = SoarData.Read();

    private static readonly DateOnly Review = new(2026, 6, 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryCardOfTheHourIsInTheRegister_FO5(bool anonymous)
    {
        var story = Meeting(anonymous);
        var register = RegisterOfSession.From(story.Session);

        Assert.Equal(
            Soar.Cards.Select(card => card.Text).Order(StringComparer.Ordinal),
            register.Risks.SelectMany(risk => risk.Reasons)
                .Concat(register.Parked.Select(parked => parked.Reason))
                .Concat(register.NotPinnedDown.Select(loose => loose.Reason))
                .SelectMany(reason => reason.Also.Add(reason.Text)).Order(StringComparer.Ordinal));
        Assert.Equal((12, 0, true), (register.Summary.People, register.Summary.Unshared, register.Summary.Closed));
        Assert.Equal((12, 12), (register.Summary.Confidence.Before!.Count, register.Summary.Confidence.After!.Count));
        Assert.True(register.Summary.Confidence.After.Median < register.Summary.Confidence.Before.Median);
        Assert.Equal(anonymous, register.Risks.All(risk => risk.Sites.Count == 0));
        Assert.Equal(anonymous, register.Summary.Commitments.All(line => line.By is null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheMeetingReplaysFromItsLog_ST10(bool anonymous)
    {
        var story = Meeting(anonymous);
        Assert.Equal(Seen.All(story.Session), Seen.All(Evolution.Replay(story.Log)));
    }

    /// <summary>The meeting from the first person to the closed room.</summary>
    internal static Story Meeting(bool anonymous)
    {
        var scaling = Plan.AgendaOf(Enum.GetValues<PhaseKind>().Where(kind => kind != PhaseKind.Review));
        var story = Story.Of(Plan.Opened(anonymous, scaling) with { Initiative = Soar.Initiative }).Comes("Lee", "Central office", leader: true);
        var seats = Soar.People.Select((person, index) => (person.Key, Seat: $"s{index + 2}")).ToDictionary(pair => pair.Key, pair => pair.Seat, StringComparer.Ordinal);
        foreach (var person in Soar.People)
        {
            story.Comes($"The {person.Role} ({person.Key})", person.Site, person.Role);
        }

        Begin(story, seats);
        Share(story);
        Form(story, seats);
        End(story, seats);
        Assert.True(story.Session.Closed);
        return story;
    }

    private static void Begin(Story story, Dictionary<string, string> seats)
    {
        story.Given(Leader, new Advance());
        foreach (var seat in seats.Values)
        {
            story.Given(seat, new TickPlan(true));
        }

        story.Given(Leader, new Advance());
        foreach (var (index, seat) in seats.Values.Index())
        {
            story.Given(seat, new GiveConfidence(60 + (3 * index)));
        }

        story.Given(Leader, new Advance()).Given(Leader, new Advance());
        foreach (var (index, card) in Soar.Cards.Index())
        {
            if (index == 20)
            {
                story.Given(Leader, new Advance());
            }

            story.Given(seats[card.By], new WriteReason($"c{index}", card.Text));
            Assert.DoesNotContain(Enum.GetValues<Audience>(), audience => Seen.By(story.Session, audience).Contains(card.Text, StringComparison.Ordinal));
        }
    }

    private static void Share(Story story)
    {
        story.Given(Leader, new Advance());
        while (!story.Session.Sharing.Over)
        {
            story.Given(Leader, new ShowNext());
        }

        Assert.Equal(Soar.Cards.Count, story.Session.Shared.Count);
        story.After(TimeSpan.FromSeconds(60)).Given(Leader, new Advance()).Given(Leader, new ShowMode("form-only"));
    }

    private static void Form(Story story, Dictionary<string, string> seats)
    {
        story.Given(Leader, new Advance());
        var cards = story.Session.Unplaced.Select(reason => reason.Id).ToList();
        for (var i = 0; i < 6; i++)
        {
            story.Given(Leader, new FormRisk($"k{i}", cards[i])).Given(Leader, new TieRisk($"k{i}", ["P1"]));
        }

        foreach (var (index, card) in cards.Skip(6).Index())
        {
            story.Given(Leader, index switch
            {
                < 14 => new PlaceReason(card, $"k{index % 6}"),
                < 17 => new ParkReason(card, new(2026, 9, 1), "Dee"),
                _ => new PlaceReason(card),
            });
        }

        story.Given(Leader, new MergeRisks("k5", "k0")).Given(Leader, new Advance());
        foreach (var (index, seat) in seats.Values.Index())
        {
            story.Given(seat, new PickConcerns(["k0", $"k{1 + (index % 4)}"])).Given(seat, new RateRisk("k0", 20 + index, 60 + index, Impact.Major));
        }
    }

    private static void End(Story story, Dictionary<string, string> seats)
    {
        story.Given(Leader, new Advance());
        foreach (var risk in Tally.Top(story.Session))
        {
            story.Given(Leader, new Respond(risk.Id, ResponseKind.Mitigate, "Try it at one school.", "Dee", TryBy: Review, EarlySign: "No lesson in a week."));
        }

        story.Given(Leader, new Advance());
        foreach (var seat in seats.Values)
        {
            story.Given(seat, new Commit($"I visit one class ({seats.Count})."));
        }

        story.Given(Leader, new RecordPlanChange("One school first.")).Given(Leader, new Advance());
        foreach (var (index, seat) in seats.Values.Index())
        {
            story.Given(seat, new GiveConfidence(40 + index)).Given(seat, new GiveFeedback("It helped."));
        }

        story.Given(Leader, new ShowShift()).Given(Leader, new SetReview(Review)).Given(Leader, new CloseSession());
    }
}
