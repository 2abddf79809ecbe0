using System.Net;
using System.Text.RegularExpressions;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Library;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Register;

namespace PreMortem.Web.Tests.Pages;

/// <summary>LB20 to LB26: failure modes of one's own.</summary>
public sealed partial class LibraryPagesTests : IAsyncLifetime
{
    private const string Hostile = RiskPageFixture.Hostile;

    private static readonly (string Name, string Value)[] Sound =
    [
        ("title", "Pressed play"), ("story", "Teachers pressed play."), ("kind", "Interpretation"), ("threatens", "practice"), ("probes", "Who pressed play?\nWho rehearsed?"),
        ("earlySigns", "Nobody asked"), ("responses", "Teams rehearsed first"), ("source", "own register"),
    ];

    private readonly RiskPageFixture _register = new();

    private Visitor Leader { get; set; } = null!;

    private LivingLibrary Library => _register.Server.Get<LivingLibrary>();

    public async ValueTask InitializeAsync()
    {
        await _register.InitializeAsync();
        Leader = _register.Leader;
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task ARiskIsKeptAsAFailureModeInItsOwnWords_LB24()
    {
        var page = await Leader.Read(_register.Page(7));
        var address = WebUtility.HtmlDecode(KeepLink().Match(page).Groups["to"].Value);
        var form = WebUtility.HtmlDecode(await Leader.Read(address));

        Assert.Contains("Take out the names of people and places", form, StringComparison.Ordinal);
        Assert.Contains("Teachers pressed play. It happened because no teacher had rehearsed. It led to this: nobody talked about mindset.", form, StringComparison.Ordinal);
        Assert.Contains("Teams rehearse first", form, StringComparison.Ordinal);
        Assert.Contains("own register: Discourse routine", form, StringComparison.Ordinal);
        Assert.All((string[])["By October", "Ana", "chair", "L. Stone"], word => Assert.DoesNotContain(word, form, StringComparison.Ordinal));

        var kept = await Leader.Send(address, "/library/new", Mode(("initiative", _register.Plan), ("risk", "R7")));

        Assert.Equal("/library/pressed-play?done=added", kept.Headers.Location!.OriginalString);
        Assert.Equal("pressed-play", _register.Stored(7).Mode);
        Assert.Contains("In 1 register, has not come true so far", await Leader.Read("/library/pressed-play"), StringComparison.Ordinal);
        Assert.Contains("In the library: <a href=\"/library/pressed-play\">Pressed play</a>", await Leader.Read(_register.Page(7)), StringComparison.Ordinal);
        Assert.Contains("from the library: pressed-play", await Leader.Read($"/initiatives/{_register.Plan}/register.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHedgeAndAnEmptyFieldAreSaidBesideTheFieldAndNothingIsLost_LB5_LB21()
    {
        var answer = await Leader.Send("/library/new", "/library/new", Mode(("title", "It might <fail>"), ("probes", ""), ("kind", ""), ("story", $"Perhaps {Hostile}")));
        var page = await Visitor.Text(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("“might” leaves the failure open", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("“Perhaps” leaves the failure open", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Write a question that brings it out.", page, StringComparison.Ordinal);
        Assert.Contains("Choose what kind of failure it was.", page, StringComparison.Ordinal);
        Assert.Contains("It might &lt;fail&gt;", page, StringComparison.Ordinal);
        Assert.Empty(_register.Server.Get<OwnModes>().All());
    }

    [Fact]
    public async Task TheNextMeetingHasItAndTheOneUnderWayKeepsWhatItHas_LB20()
    {
        var before = await Started();
        await Leader.Send("/library/new", "/library/new", Mode());
        await Leader.Send("/library/pilot-privilege", "/library/pilot-privilege/retire", ("version", "0"));
        var after = await Started();

        Assert.DoesNotContain(before, mode => mode.Slug == "pressed-play");
        Assert.Contains(before, mode => mode.Slug == "pilot-privilege");
        Assert.Contains(after, mode => mode.Slug == "pressed-play");
        Assert.DoesNotContain(after, mode => mode.Slug == "pilot-privilege");
    }

    [Fact]
    public async Task AShippedModeIsRetiredReadAndBroughtBack_LB21()
    {
        var retired = await Leader.Send("/library/press-play", "/library/press-play/retire", ("version", "0"));
        var page = await Leader.Read(retired.Headers.Location!.OriginalString);

        Assert.Contains("Retired. Meetings that start from now on leave it out.", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/library/press-play/undo\"", page, StringComparison.Ordinal);
        Assert.Null(Library.Now.FailureMode("press-play"));
        Assert.Contains("Retired, 1", await Leader.Read("/library"), StringComparison.Ordinal);

        await Leader.Send("/library/press-play?done=retired", "/library/press-play/undo", ("version", "1"));
        Assert.NotNull(Library.Now.FailureMode("press-play"));
        await Leader.Send("/library/press-play", "/library/press-play/retire", ("version", "2"));
        await Leader.Send("/library/press-play", "/library/press-play/restore", ("version", "3"));
        Assert.NotNull(Library.Now.FailureMode("press-play"));
    }

    [Fact]
    public async Task AShippedModeIsChangedHereAndGoesBackToTheShippedText_LB21()
    {
        var shipped = Library.Find("press-play")!.Mode;
        await Leader.Send("/library/press-play/edit", "/library/press-play/edit", Mode(("version", "0")));

        var page = await Leader.Read("/library/press-play");
        Assert.Contains("changed here", page, StringComparison.Ordinal);
        Assert.Contains("Back to the shipped text", page, StringComparison.Ordinal);
        Assert.Equal(("Pressed play", shipped.Order), (Library.Now.FailureMode("press-play")!.Title, Library.Now.FailureMode("press-play")!.Order));

        await Leader.Send("/library/press-play", "/library/press-play/shipped", ("version", "1"));
        Assert.Equal(shipped, Library.Now.FailureMode("press-play"));
        await Leader.Send("/library/press-play?done=shipped", "/library/press-play/undo", ("version", "2"));
        Assert.Equal("Pressed play", Library.Now.FailureMode("press-play")!.Title);
    }

    [Fact]
    public async Task TwoLeadersChangeOneModeAndTheSecondSeesBoth_LB21()
    {
        await Leader.Send("/library/press-play/edit", "/library/press-play/edit", Mode(("version", "0"), ("title", "Theirs <b>")));

        var late = await Leader.Send("/library/press-play/edit", "/library/press-play/edit", Mode(("version", "0"), ("title", "Mine")));
        var page = await Visitor.Text(late);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("<blockquote>Theirs &lt;b&gt;</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Mine</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"1\"", page, StringComparison.Ordinal);
        Assert.Equal("Theirs <b>", Library.Now.FailureMode("press-play")!.Title);

        await Leader.Send("/library/press-play/edit", "/library/press-play/edit", Mode(("version", "1"), ("title", "Mine")));
        Assert.Equal("Mine", Library.Now.FailureMode("press-play")!.Title);
    }

    [Theory]
    [InlineData("retire")]
    [InlineData("shipped")]
    [InlineData("undo")]
    public async Task APressOnAnOlderPageDoesNothing_LB21(string press)
    {
        await Leader.Send("/library/press-play/edit", "/library/press-play/edit", Mode(("version", "0")));
        var page = $"/library/press-play{(press == "undo" ? "?done=saved" : "")}";
        await Leader.Send("/library/press-play/edit", "/library/press-play/edit", Mode(("version", "1"), ("title", "Later")));

        var answer = await Leader.Send(page, $"/library/press-play/{press}", ("version", "1"));

        Assert.Contains("nothing was done. Look again.", await Leader.Read(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal("Later", Library.Now.FailureMode("press-play")!.Title);
    }

    [Fact]
    public async Task ANewModeIsTakenBackAndGivenBack_LB21()
    {
        await Leader.Send("/library/new", "/library/new", Mode());

        var gone = await Leader.Send("/library/pressed-play?done=added", "/library/pressed-play/undo", ("version", "1"));
        Assert.Equal("/library?gone=pressed-play", gone.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await Leader.Ask("/library/pressed-play")).StatusCode);

        await Leader.Send("/library?gone=pressed-play", "/library/pressed-play/undo", ("version", "2"));
        Assert.NotNull(Library.Now.FailureMode("pressed-play"));
    }

    [Fact]
    public async Task WordsThreatensKindAndSourceNarrowTheListAndStandInTheAddress_LB22()
    {
        Assert.Contains("30 failure modes.", await Leader.Read("/library"), StringComparison.Ordinal);

        var words = await Leader.Read("/library?text=QUIET+abstract");
        Assert.Contains("1 of 30 failure modes.", words, StringComparison.Ordinal);
        Assert.Contains("The room went quiet at the abstract", words, StringComparison.Ordinal);
        Assert.Contains("value=\"QUIET abstract\"", words, StringComparison.Ordinal);

        Assert.Contains($"{Library.Now.FailureModes.Count(mode => mode.Threatens.Contains(PartKind.Belief))} of 30", await Leader.Read("/library?threatens=belief"), StringComparison.Ordinal);
        Assert.Contains($"{Library.Now.FailureModes.Count(mode => mode.Source.Contains("Learning Core", StringComparison.Ordinal))} of 30", await Leader.Read("/library?source=learningcore"), StringComparison.Ordinal);
        Assert.Contains($"{Library.Now.FailureModes.Count(mode => mode.Kind == FailureKind.Incentives)} of 30", await Leader.Read("/library?kind=incentives&threatens=&source=nonsense"), StringComparison.Ordinal);

        var none = await Leader.Read("/library?text=%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.Contains("No failure mode is like this.", none, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HowOftenItCameTrueIsCountedInWordsAndFiltersTheList_LB26()
    {
        var log = _register.Server.Get<SessionLog>();
        await log.Append(RiskPageFixture.Meeting, 2, [Storage.Samples.Empty(3)], new("close", Closed: true), Storage.Samples.Write(
            new Risk(8, "One", Mode: "press-play", Status: RiskStatus.Occurred, Session: RiskPageFixture.Meeting),
            new Risk(9, $"Two {Hostile}", Mode: "press-play", Status: RiskStatus.Occurred, Session: RiskPageFixture.Meeting),
            new Risk(10, "Merged", Mode: "press-play", Status: RiskStatus.Retired, RetiredWhy: "x", Session: RiskPageFixture.Meeting),
            new Risk(11, "Three", Mode: "pilot-privilege", Session: RiskPageFixture.Meeting)));

        var page = await Leader.Read("/library/press-play");
        Assert.Contains("In 1 register, came true twice.", page, StringComparison.Ordinal);
        Assert.Contains($"/initiatives/{_register.Plan}/register/R9", page, StringComparison.Ordinal);
        Assert.DoesNotContain("R10", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);

        var list = await Leader.Read("/library?true=1");
        Assert.Contains("1 of 30 failure modes.", list, StringComparison.Ordinal);
        Assert.Contains("In 1 register, came true twice", list, StringComparison.Ordinal);
        Assert.Contains("In 1 register, has not come true so far", await Leader.Read("/library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileWordsAreShownAsWords_PG2()
    {
        await Leader.Send("/library/new", "/library/new", Mode(
            ("title", Hostile), ("story", $"{Hostile} [click](javascript:alert(3))"), ("probes", Hostile), ("earlySigns", Hostile), ("responses", Hostile), ("source", Hostile)));
        var slug = Assert.Single(_register.Server.Get<OwnModes>().All()).Slug;

        foreach (var path in (string[])["/library", $"/library/{slug}", $"/library/{slug}/edit"])
        {
            var page = await Leader.Read(path);
            Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        }
    }

    private async Task<Seq<FailureMode>> Started()
    {
        var started = Assert.IsType<StartResult.Started>(await _register.Server.Get<SessionStart>().Start(_register.Plan, new()));
        return _register.Server.Get<SessionLog>().Read(started.Code)[0].Facts.OfType<SessionOpened>().Single().Modes;
    }

    /// <summary>A sound form, with these fields instead of its own.</summary>
    private static (string, string)[] Mode(params (string Name, string Value)[] instead) =>
    [
        .. Sound.ExceptBy(instead.Select(field => field.Name), field => field.Name),
        .. instead,
    ];

    [GeneratedRegex("href=\"(?<to>/library/new[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeepLink();
}
