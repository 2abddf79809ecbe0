using System.Text.RegularExpressions;

namespace PreMortem.Web.Tests.Live;

/// <summary>RM24, LG3: what a phone fetches before its owner can type.</summary>
public sealed partial class FirstLoadTests(RoomServer server) : IClassFixture<RoomServer>
{
    private const int Most = 60_000;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task TheScriptsThatADoorNamesWeighLessThanSixtyKilobytesAndHoldNothingOfTheDesk_RM24_LG3(string language)
    {
        var code = await server.OpenSession(anonymous: false);
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var page = await http.GetStringAsync($"/join/{code}", TestContext.Current.CancellationToken);
        var scripts = Script().Matches(page).Select(found => found.Groups["path"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains(scripts, path => path.EndsWith("/room.js", StringComparison.Ordinal));
        var weight = 0;
        foreach (var path in scripts)
        {
            using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal("gzip", Assert.Single(answer.EnsureSuccessStatusCode().Content.Headers.ContentEncoding));
            weight += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{language}: {weight} bytes in {scripts.Count} files");
        Assert.InRange(weight, Most / 2, Most);
        Assert.DoesNotContain(scripts, path => path.Contains("Desk", StringComparison.Ordinal) || path.Contains("Screen", StringComparison.Ordinal));
    }

    [GeneratedRegex("(?:modulepreload\" href|<script[^>]* src)=\"(?<path>[^\"]+\\.js)\"", RegexOptions.None, 1000)]
    private static partial Regex Script();
}
