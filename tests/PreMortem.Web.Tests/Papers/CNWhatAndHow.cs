using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Papers;

/// <summary>What and how: an agreed what opens a dated how, and comes back until the how is said (PA, CN; AT5, RV9).</summary>
public sealed class CNWhatAndHow
{
    [Fact]
    public async Task AnAgreedWhatComesBackUntilItsHowIsSaid()
    {
        await using var room = await TreatedRoom.On("P1");
        await room.Leader.Does("respond", new { risk = "k1", action = "Protect the planning hour", owner = "Dee", howBy = "2020-02-01" });
        Assert.Contains("**How by** 1 February 2020\n", await room.Markdown(), StringComparison.Ordinal);
        await room.Closes();
        Assert.Contains("Settle how the response to R1", await room.Browser().Read("/"), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Settle how by today: Protect the planning hour", await Calendar(room), StringComparison.Ordinal);
        Assert.Contains("overdue", await room.Browser().Read($"{room.Plan}/register?overdue=1"), StringComparison.Ordinal);

        await using var review = await room.Reviews();
        await review.Until(records => records.ContainsKey("item/how-R1"));
        await review.Does("respond", new { risk = "R1", how = "The principal signs the list each June." });
        await review.Until(records => (bool?)records["item/how-R1"]["settled"] == true);
        Assert.Contains("**How** The principal signs the list each June.\n", await room.Markdown(), StringComparison.Ordinal);
        await EarlierMeeting.Close(review);
        Assert.DoesNotContain("Settle how the response", await room.Browser().Read("/"), StringComparison.Ordinal);
    }

    private static async Task<string> Calendar(TreatedRoom room) =>
        await Pages.Visitor.Text(await room.Browser().Ask($"{room.Plan}/register.ics"));
}
