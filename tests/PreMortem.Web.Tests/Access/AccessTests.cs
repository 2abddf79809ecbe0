using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;

namespace PreMortem.Web.Tests.Access;

public sealed class AccessTests(PreMortemServer server) : IClassFixture<PreMortemServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NobodyGetsAnythingFromTheApiOrARegister_AC5()
    {
        using var nobody = server.Anybody;
        var routes = server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal) || route.RoutePattern.RawText.Contains("register", StringComparison.Ordinal) || route.RoutePattern.RawText.StartsWith("/library/", StringComparison.Ordinal))
            .ToList();

        Assert.True(routes.Count >= 12);
        foreach (var route in routes)
        {
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var path = route.RoutePattern.RawText!.Replace(":int", "", StringComparison.Ordinal).Replace("{version}", "1", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                var answer = await nobody.SendAsync(request, Stop);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task AProgramIsToldInProblemJson_AC5()
    {
        using var nobody = server.Anybody;

        var answer = await nobody.GetAsync("/api/initiatives", Stop);

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Authorization: Bearer", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonIsSentToSignInAndBack_AC5()
    {
        using var nobody = server.Anybody;
        nobody.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        var answer = await nobody.GetAsync("/initiatives/x/register.md", Stop);

        Assert.Equal("/sign-in?returnUrl=%2Finitiatives%2Fx%2Fregister.md", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData(PreMortemServer.Key, HttpStatusCode.OK)]
    public async Task TheKeyInTheHeaderLetsAProgramIn_AC3(string key, HttpStatusCode expected)
    {
        using var program = server.Anybody;
        program.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");

        Assert.Equal(expected, (await program.GetAsync("/api/initiatives", Stop)).StatusCode);
    }

    [Fact]
    public async Task TheQueryTokenIsForTheRoomAlone_AC3()
    {
        using var program = server.Anybody;

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync($"/api/initiatives?access_token={PreMortemServer.Key}", Stop)).StatusCode);
    }

    [Fact]
    public async Task TheLeaderLinkSignsInAndLeavesNoKeyInTheAddress_AC4()
    {
        using var leader = server.Anybody;

        var answer = await leader.GetAsync($"/lead?key={PreMortemServer.Key}", Stop);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("premortem.leader=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(PreMortemServer.Key, cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/api/initiatives", Stop)).StatusCode);
    }

    [Fact]
    public async Task AWrongLeaderLinkSignsNobodyIn_AC4()
    {
        using var somebody = server.Anybody;

        var answer = await somebody.GetAsync("/lead?key=wrong", Stop);

        Assert.Equal("/sign-in?wrong=1&returnUrl=%2F", answer.Headers.Location!.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SigningInWantsTheFormsOwnToken_AC6()
    {
        using var stranger = server.Anybody;
        using var form = new FormUrlEncodedContent([new("key", PreMortemServer.Key)]);

        var answer = await stranger.PostAsync("/sign-in", form, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/library?kind=all", "/library?kind=all")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    public async Task SigningInGoesOnInsideThisProgramOnly_AC6(string returnUrl, string expected)
    {
        using var leader = server.Anybody;
        var page = await leader.GetStringAsync("/sign-in", Stop);
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("key", PreMortemServer.Key), new("returnUrl", returnUrl), new("__RequestVerificationToken", token)]);

        var answer = await leader.PostAsync("/sign-in", form, Stop);

        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/api/initiatives", Stop)).StatusCode);
    }
}
