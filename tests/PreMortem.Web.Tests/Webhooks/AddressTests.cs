using System.Net;
using System.Net.Http.Json;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Tests.Webhooks;

/// <summary>WH6, WH7: where messages may go, and the page that says so.</summary>
public sealed class AddressTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.178.20")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:7f00:1::")]
    public void TheseAreInside_WH6(string address) => Assert.True(InsideAddresses.Has(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::8.8.8.8")]
    public void TheseAreNot_WH6(string address) => Assert.False(InsideAddresses.Has(IPAddress.Parse(address)));

    [Theory]
    [InlineData("")]
    [InlineData("hook")]
    [InlineData("ftp://example.org")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://me:secret@example.org/")]
    [InlineData("https://example.org/#here")]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://192.168.0.1/admin")]
    public async Task TheseAreRefusedWithASentence_WH6(string url)
    {
        using var http = pages.Server.Leader;
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsJsonAsync("/api/webhooks", new { url }, Stop)).StatusCode);
    }

    /// <summary>A name can lead anywhere, so it is looked at when the connection is made.</summary>
    [Fact]
    public async Task ANameThatLeadsInsideIsNotCalled_WH6()
    {
        await using var receiver = await Receiver.Start();
        using var sender = new WebhookSender(new Settings(pages.Server.Folder.Path, "http://127.0.0.1:0"), TimeProvider.System);
        var tried = await sender.Send(receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), WebhookSecret.New(), "msg_1", "{}", Stop);
        Assert.Equal(new(Taken: false, "an address inside this network"), tried);
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task APageMakesTestsPausesRemovesAndBringsBack_WH1_WH7()
    {
        var leader = pages.Leader;
        var refused = await leader.Send("/webhooks", "/webhooks", ("url", "http://10.0.0.1/"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("--webhooks-inside", await Visitor.Text(refused), StringComparison.Ordinal);

        var sent = await leader.Send("/webhooks", "/webhooks", ("url", "https://hooks.invalid/?a=<b>\"'"));
        Assert.Equal("/webhooks#new", sent.Headers.Location!.OriginalString);
        var made = await leader.Read("/webhooks");
        Assert.Matches("whsec_[A-Za-z0-9+/]{43}=", WebUtility.HtmlDecode(made));
        Assert.DoesNotContain("<b>\"'", made, StringComparison.Ordinal);
        Assert.DoesNotMatch("whsec_[A-Za-z0-9+/]{43}=", WebUtility.HtmlDecode(await leader.Read("/webhooks")));
        var inside = (await pages.Server.Get<WebhookStore>().Add("http://127.0.0.1:9/", "leader", DateTimeOffset.UnixEpoch))!.Value.Id;
        await leader.Send("/webhooks", $"/webhooks/{inside}/test");
        Assert.Contains("not taken", await leader.Read("/webhooks"), StringComparison.Ordinal);
        await leader.Send("/webhooks", $"/webhooks/{inside}/remove");
        var id = Assert.Single(pages.Server.Get<WebhookStore>().All()).Id;

        await leader.Send("/webhooks", $"/webhooks/{id}/pause");
        Assert.Contains("paused", await leader.Read("/webhooks"), StringComparison.Ordinal);
        await leader.Send("/webhooks", $"/webhooks/{id}/resume");
        var removed = await leader.Send("/webhooks", $"/webhooks/{id}/remove");
        Assert.Empty(pages.Server.Get<WebhookStore>().All());
        await leader.Send(removed.Headers.Location!.OriginalString, $"/webhooks/{id}/back");
        Assert.Equal(id, Assert.Single(pages.Server.Get<WebhookStore>().All()).Id);
    }
}
