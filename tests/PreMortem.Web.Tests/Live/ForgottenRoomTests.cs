using System.Net;
using PreMortem.Core.Sessions;
using PreMortem.Web.Tests.CommandLine;

namespace PreMortem.Web.Tests.Live;

/// <summary>PV3: a named meeting's people go from everything that is kept, on the record page and by the command.</summary>
public sealed class ForgottenRoomTests : IAsyncLifetime
{
    private readonly RoomServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task TheCommandForgetsThePeopleOfANamedMeetingInEveryByte_PV3()
    {
        var code = await HoldAMeeting();
        await TellALaterMeetingAndAChange();
        var before = await _server.Markdown();
        Assert.Contains("Person-w1", before, StringComparison.Ordinal);
        Assert.True(await IsInTheFiles("Person-w1"));

        var ran = await Ran.Command("forget", code, "--data", _server.Folder);

        Assert.Equal(new Ran(0, $"The people of {JoinCode.Format(Stored(code))} are forgotten. What they said stays; nothing here says who said it.", ""), ran);
        await AssertNobodyIsInTheFiles();
        var after = await _server.Markdown();
        Assert.DoesNotContain("Person-", after, StringComparison.Ordinal);
        Assert.Contains("anonymous: no author is recorded", after, StringComparison.Ordinal);
        Assert.Equal(Quotes(before), Quotes(after));
        Assert.Equal(0, (await Ran.Command("forget", code, "--data", _server.Folder)).Code);
        Assert.Contains("nobody to forget", (await Ran.Command("forget", code, "--data", _server.Folder)).Output, StringComparison.Ordinal);

        // The record and the room still replay, from what is left.
        await _server.Stop();
        await _server.Start();
        Assert.Equal(HttpStatusCode.OK, (await _server.Http.GetAsync($"/sessions/{code}/record", TestContext.Current.CancellationToken)).StatusCode);
        Assert.True((bool?)(await _server.Status(code))["closed"]);
    }

    [Fact]
    public async Task TheRecordPageForgetsThemOnceSomebodyIsSure_PV3()
    {
        var code = await HoldAMeeting();

        await Post(code, []);
        Assert.True(await IsInTheFiles("Person-w1"));
        await Post(code, [new("sure", "yes")]);

        await AssertNobodyIsInTheFiles();
        Assert.DoesNotContain("Person-", await _server.Http.GetStringAsync($"/sessions/{code}/record", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("Person-", await _server.Everything(code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheRecordPageOffersToForgetOnlyWhereThereIsSomebody_MR12()
    {
        var named = await HoldAMeeting();
        Assert.Contains(Offer, await Record(named), StringComparison.Ordinal);
        await Post(named, [new("sure", "yes")]);
        var done = await Record(named, "?people=forgotten");
        Assert.Contains("there is nobody to forget", done, StringComparison.Ordinal);
        Assert.DoesNotContain(Offer, done, StringComparison.Ordinal);
        Assert.DoesNotContain("forget", await Record(named), StringComparison.OrdinalIgnoreCase);

        var anonymous = await _server.OpenSession(anonymous: true);
        Assert.DoesNotContain(Offer, await Record(anonymous), StringComparison.Ordinal);
        await HoldAMeeting(anonymous, isAnonymous: true);
        Assert.DoesNotContain(Offer, await Record(anonymous), StringComparison.Ordinal);
    }

    private const string Offer = "Forget the people of this meeting";

    private Task<string> Record(string code, string query = "") => _server.Http.GetStringAsync($"/sessions/{code}/record{query}", TestContext.Current.CancellationToken);

    [Fact]
    public async Task AnOpenMeetingKeepsItsPeople_PV4()
    {
        var code = await _server.OpenSession();
        await using var ana = await Person.Enter(_server, code, "participant", "Ana Ruiz");

        Assert.Equal(
            new Ran(2, "", $"The meeting {JoinCode.Format(Stored(code))} is still open; close it at its desk, then its people can be forgotten."),
            await Ran.Command("forget", code, "--data", _server.Folder));
        Assert.Equal(2, (await Ran.Command("forget", "ZZZ-ZZZ", "--data", _server.Folder)).Code);
        await Post(code, [new("sure", "yes")]);
        Assert.True(await IsInTheFiles("Ana Ruiz"));
    }

    [Fact]
    public async Task WhatIsKeptIsSaidToAnybody_PV1()
    {
        using var visitor = new HttpClient { BaseAddress = _server.Address };
        Assert.Contains("What is kept, and who sees it", await visitor.GetStringAsync("/privacy", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("href=\"/privacy\"", await visitor.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>A change between meetings keeps the row it changed, and a meeting that follows takes rows along.</summary>
    private async Task TellALaterMeetingAndAChange()
    {
        var stop = TestContext.Current.CancellationToken;
        var register = System.Text.Json.Nodes.JsonNode.Parse(await _server.Http.GetStringAsync($"/api/initiatives/{_server.Initiative}/register", stop))!;
        var risk = register["risks"]!.AsArray()[0]!;
        using var body = System.Net.Http.Json.JsonContent.Create(new { version = (int)risk["version"]!, nextReview = "2030-01-01" });
        var changed = await _server.Http.PatchAsync($"/api/initiatives/{_server.Initiative}/risks/{(int)risk["number"]!}", body, stop);
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync(stop));
        await _server.OpenSession();
    }

    private async Task<string> HoldAMeeting()
    {
        var code = await _server.OpenSession();
        await HoldAMeeting(code);
        return code;
    }

    private async Task HoldAMeeting(string code, bool isAnonymous = false)
    {
        await using var meeting = await Meeting.Gather(_server, code, isAnonymous);
        await meeting.Write();
        await meeting.Share();
        await meeting.Sweep("The pilot school had two coaches in the fall.");
        await meeting.Form();
        await meeting.Finish();
    }

    private async Task Post(string code, KeyValuePair<string, string>[] fields)
    {
        using var leader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Address };
        leader.DefaultRequestHeaders.Authorization = new("Bearer", _server.LeaderKey);
        var page = await leader.GetStringAsync($"/sessions/{code}/record", TestContext.Current.CancellationToken);
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields]);
        var answer = await leader.PostAsync($"/sessions/{code}/record/forget", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>What people said, without who said it.</summary>
    private static IEnumerable<string> Quotes(string markdown) =>
        markdown.Split('\n').Where(line => line.Contains('“', StringComparison.Ordinal)).Select(line => line[..(line.LastIndexOf('”') + 1)]).Order(StringComparer.Ordinal);

    private static string Stored(string code) => code.Replace("-", "", StringComparison.Ordinal);

    private async Task AssertNobodyIsInTheFiles()
    {
        for (var waited = 0; await IsInTheFiles("Person-"); waited++)
        {
            Assert.True(waited < 200, "The files still hold a name.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<bool> IsInTheFiles(string text)
    {
        foreach (var file in Directory.EnumerateFiles(_server.Folder, "*.db*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
            if (bytes.AsSpan(0, read).IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
