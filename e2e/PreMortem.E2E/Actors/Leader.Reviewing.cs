using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>Weeks later: what was seen, what was due, what was parked until now.</summary>
public sealed partial class Leader
{
    private ILocator ToLookAt => Page.GetByRole(AriaRole.Region, new() { Name = "To look at" });

    private ILocator NewReasons => Page.GetByRole(AriaRole.Region, new() { Name = "New reasons" });

    /// <summary>From the register's page into a room of its own.</summary>
    public async Task OpensAReviewOf(string register, bool anonymous)
    {
        await Opens(register);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Review now" }).First.ClickAsync();
        await StartsASession("Review", anonymous);
    }

    public async Task StartsTheReview()
    {
        await Button("Start").ClickAsync();
        await IsInPhase("Look at the register");
    }

    public Task HasLookedAt(string progress) => Expect(ToLookAt.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(progress);

    public async Task ShowsTheFirst()
    {
        await ToLookAt.GetByRole(AriaRole.Button, new() { Name = "Show to the room" }).ClickAsync();
        await Expect(ToLookAt.GetByText("on the screen")).ToBeVisibleAsync();
    }

    public Task ShowsTheNext() => ToLookAt.GetByRole(AriaRole.Button, new() { Name = "Show the next" }).ClickAsync();

    /// <summary>Settles the response that is due; the verdict as the page words it.</summary>
    public async Task WasDone(string weSaw, string verdict)
    {
        await ToLookAt.GetByRole(AriaRole.Textbox, new() { Name = "What did we see?" }).FillAsync(weSaw);
        await ToLookAt.GetByText(verdict, new() { Exact = true }).ClickAsync();
        await ToLookAt.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await Expect(ToLookAt.GetByText($"Done. We saw: {weSaw}")).ToBeVisibleAsync();
    }

    public async Task ParksItAgain(DateOnly until)
    {
        await ToLookAt.GetByLabel("Again on").FillAsync(until.ToString("O"));
        await ToLookAt.GetByRole(AriaRole.Button, new() { Name = "Park it again" }).ClickAsync();
        await Expect(ToLookAt.GetByText("Parked again until")).ToBeVisibleAsync();
    }

    /// <summary>Presses twice and takes one step back: no risk is left of it (DK1), and none is offered that would leave an empty one (RV7).</summary>
    public async Task MakesARiskOfTheNewReasonAndTakesItBack(string reason)
    {
        var row = NewReasons.GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = reason });
        var makes = row.GetByRole(AriaRole.Button, new() { Name = "New risk" });
        await makes.DblClickAsync();
        await Expect(row.GetByText(new Regex("^in R[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)))).ToBeVisibleAsync();
        await Expect(makes).ToBeDisabledAsync();
        await SeesTheState("saved");
        await NewReasons.GetByRole(AriaRole.Button, new() { Name = "Undo the last step" }).ClickAsync();
        await Expect(row.GetByText("kept as it was said")).ToBeVisibleAsync();
    }

    public async Task PutsTheNewReason(string reason, string risk)
    {
        var row = NewReasons.GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = reason });
        await row.GetByRole(AriaRole.Combobox).SelectOptionAsync(new SelectOptionValue { Value = risk });
        await row.GetByRole(AriaRole.Button, new() { Name = $"Into {risk}" }).ClickAsync();
        await Expect(row.GetByText($"in {risk}")).ToBeVisibleAsync();
    }
}
