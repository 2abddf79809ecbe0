using PreMortem.E2E.Registers;

namespace PreMortem.E2E.Stories;

/// <summary>A quarter of an hour, weeks later: what the room saw and decided is in the register, in the rows that were there (RV1 to RV7, RM25 to RM27).</summary>
public sealed class ReviewRoom(Browser browser) : Story(browser)
{
    private const string Note = "Ms Lee was alone with three classes from Monday on.";
    private const string WeSaw = "The bus came at four from April on, and the lesson was whole.";
    private const string Since = "In October the bus to Walker was cut, so the coaches left at two.";

    [Fact]
    public async Task WhatAReviewFoundIsInTheRegister()
    {
        var register = $"/initiatives/{await EarlierRegister.Into(Program)}/register";
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.OpensAReviewOf(register, anonymous: false);
        var wall = await AScreen();
        await wall.Shows(leader.Code);
        var ana = await AParticipantWithAPhone("ana");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz", "Walker");
        await leader.StartsTheReview();
        await wall.Sees("Which early signs have we seen?");
        await leader.HasLookedAt("0 of 3 looked at");

        await leader.ShowsTheFirst();
        await wall.Sees(EarlierRegister.EarlySign);
        await ana.HasSeenTheSign("Walker", Note);
        await wall.Sees("of 1 have seen it, at Walker");
        await leader.Sees(Note);
        await leader.HasLookedAt("1 of 3 looked at");
        await leader.PhotographsAs("70-review-sign");
        await ana.PhotographsAs("70-review-sign", whole: true);
        await wall.PhotographsAs("70-review-sign");

        await leader.ShowsTheNext();
        await ana.Sees(EarlierRegister.Action);
        await leader.WasDone(WeSaw, "Keep it");
        await wall.Sees($"Done. We saw: {WeSaw} We keep it.");
        await leader.ShowsTheNext();
        await wall.Sees(EarlierRegister.Parked);
        await leader.ParksItAgain(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(60)));
        await ana.Sees("Parked again until");
        await leader.HasLookedAt("All of it is looked at");

        await ana.TellsWhatHappenedSince(Since);
        await leader.MakesARiskOfTheNewReasonAndTakesItBack(Since);
        await leader.PutsTheNewReason(Since, "R1");
        await ana.Sees("in R1");
        await leader.PhotographsAs("71-review-settled", whole: true);
        await leader.SaysNothingChanged("what we saw was what we planned for");
        await leader.SetsTheNextReview();
        await leader.GoesOnTo("Close");
        await leader.ClosesTheRoom();

        await leader.Sees("Sign seen");
        await leader.Sees("done ");
        await leader.PhotographsAs("72-reviewed-register", whole: true);
        await leader.Opens($"{register}/R1");
        await leader.SeesTitled($"R1 {EarlierRegister.Title}");
        await leader.Sees(Since);
        await leader.Opens($"{register}/R2");
        await leader.Sees(WeSaw);
        await leader.Opens(register);
        var markdown = await leader.DownloadsTheRegister();
        Assert.Contains(EarlierRegister.Parked, markdown, StringComparison.Ordinal);
        Assert.Contains(Since, markdown, StringComparison.Ordinal);
        await ana.SeesTitled("Thank you.");
    }
}
