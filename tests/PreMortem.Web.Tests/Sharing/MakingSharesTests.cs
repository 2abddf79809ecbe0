using System.Net;
using System.Text;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Sharing;

public sealed class MakingSharesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private string Register => $"/initiatives/{pages.Plan}/register";

    /// <summary>SR1: the link works, is shown once, and its token is nowhere in the data folder.</summary>
    [Fact]
    public async Task ALinkIsShownOnceAndItsTokenIsStoredNowhere()
    {
        var leader = pages.Leader;
        var answer = await leader.Send($"{Register}/share", $"{Register}/share", ("label", "School board"));
        Assert.Equal($"{Register}/share#new", answer.Headers.Location?.OriginalString);
        var link = Shares.Link(await leader.Read($"{Register}/share"));
        Assert.NotNull(link);
        var again = await leader.Read($"{Register}/share");
        Assert.Null(Shares.Link(again));
        Assert.Contains("School board", again, StringComparison.Ordinal);
        Assert.Contains("not opened yet", again, StringComparison.Ordinal);

        var visitor = pages.Anybody;
        await visitor.Ask(new Uri(link).AbsolutePath);
        await visitor.Read(Register);
        Assert.Contains("last opened", await leader.Read($"{Register}/share"), StringComparison.Ordinal);

        var token = link.Split('/')[^1];
        Assert.Equal(43, token.Length);
        foreach (var file in Directory.EnumerateFiles(pages.Server.Folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(token)));
        }
    }

    /// <summary>SR4</summary>
    [Fact]
    public async Task ARevokedLinkIsClosedAtOnceAndSaysSo()
    {
        var (visitor, token) = await pages.Stranger();
        var share = pages.Store().ByToken(token)!;
        await visitor.Read(Register);
        var leader = pages.Leader;
        var answer = await leader.Send($"{Register}/share", $"{Register}/share/{share.Id}/revoke");
        Assert.Equal($"{Register}/share?done=revoked", answer.Headers.Location?.OriginalString);

        foreach (var path in (string[])[Register, $"{Register}/R1", $"{Register}/preview", $"{Register}.csv", $"/share/{token}"])
        {
            var closed = await visitor.Ask(path);
            Assert.Equal(HttpStatusCode.Gone, closed.StatusCode);
            Assert.Contains("was withdrawn by those who shared it", await Visitor.Text(closed), StringComparison.Ordinal);
        }

        Assert.Null(pages.Store().Find(token));
        Assert.Contains("chip plain\">revoked", await leader.Read($"{Register}/share"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkIsRevokedFromItsOwnRegisterOnly()
    {
        var (_, token) = await pages.Stranger();
        await pages.Store().Revoke("another", pages.Store().ByToken(token)!.Id, DateTimeOffset.UnixEpoch);
        Assert.Equal(pages.Plan, pages.Store().Find(token));
    }

    /// <summary>SR3: a token that was never made says nothing, whatever it looks like.</summary>
    [Fact]
    public async Task AnUnknownTokenIsAnsweredTheSameWhateverItLooksLike()
    {
        var (_, real) = await pages.Stranger();
        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var token in (string[])["x", new string('A', 43), real[..42], real + "A", real.ToLowerInvariant(), "%27%20OR%201=1--", new string('z', 2000)])
        {
            var answer = await pages.Anybody.Ask($"/share/{token}");
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            answers.Add((answer.StatusCode, string.Join(';', answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}={string.Join(',', header.Value)}")), await Visitor.Text(answer)));
        }

        Assert.Equal(HttpStatusCode.NotFound, Assert.Single(answers.Distinct()).Item1);
    }

    [Fact]
    public async Task ALabelThatIsTooLongIsRefusedBesideTheBoxAndMakesNoLink()
    {
        var before = pages.Store().Of(pages.Plan).Count;
        var answer = await pages.Leader.Send($"{Register}/share", $"{Register}/share", ("label", new string('b', 81)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("there is room for 80", await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.Equal(before, pages.Store().Of(pages.Plan).Count);
    }

    /// <summary>A leader who tries the link stays a leader, and does not count as the one who opened it.</summary>
    [Fact]
    public async Task ALeaderWhoOpensTheLinkStillEdits()
    {
        var token = await pages.Store().Add(pages.Plan, null, DateTimeOffset.UnixEpoch);
        var leader = pages.Leader;
        var answer = await leader.Ask($"/share/{token}");
        Assert.Equal(Register, answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null(pages.Store().ByToken(token)!.OpenedOn);
        Assert.Contains("Save R1", await leader.Read($"{Register}/R1"), StringComparison.Ordinal);
    }

    /// <summary>PG3</summary>
    [Fact]
    public async Task AFormWithoutItsTokenMakesAndRevokesNothing()
    {
        var token = await pages.Store().Add(pages.Plan, null, DateTimeOffset.UnixEpoch);
        var before = pages.Store().Of(pages.Plan).Count;
        Assert.Equal(HttpStatusCode.BadRequest, (await pages.Leader.Post($"{Register}/share", ("label", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await pages.Leader.Post($"{Register}/share/{pages.Store().ByToken(token)!.Id}/revoke")).StatusCode);
        Assert.Equal(before, pages.Store().Of(pages.Plan).Count);
        Assert.Equal(pages.Plan, pages.Store().Find(token));
    }
}
