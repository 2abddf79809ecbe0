using Microsoft.Playwright;
using PreMortem.E2E.Network;

namespace PreMortem.E2E.Stories;

/// <summary>Messages that come twice, late, or to somebody who has given up (RM2, RM4, RM39; E12).</summary>
public sealed class RepeatedAndLate(Browser browser) : NetworkStory(browser)
{
    private const string First = "In April no hall could run bus tickets any more.";
    private const string Second = "In January the advisory period at Wheatley was moved to lunch.";
    private const string Reworded = "In January advisory at Wheatley was moved to lunch, and two thirds stayed away.";

    [Fact]
    public async Task EveryMessageTwiceInBothDirectionsChangesNothing_E12()
    {
        NoLine();
        var leader = await ALeaderOfARoomThatWrites();
        var ana = await AParticipant("ana");
        await ana.Page.RouteWebSocketAsync("**/hubs/room**", socket =>
        {
            var server = socket.ConnectToServer();
            var late = new List<string>();
            socket.OnMessage(message =>
            {
                server.Send(message.Text!);
                if (message.Text!.Contains("\"Do\"", StringComparison.Ordinal))
                {
                    server.Send(message.Text);
                }
            });
            server.OnMessage(message =>
            {
                socket.Send(message.Text!);
                if (message.Text!.Contains("\"Changed\"", StringComparison.Ordinal))
                {
                    late.Add(message.Text);
                    foreach (var old in late)
                    {
                        socket.Send(old);
                    }
                }
            });
        });
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz", "Walker");
        await ana.Writes(First);
        await ana.Writes(Second);
        await ana.SeesTheState("saved");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = $"Edit: {Second}" }).ClickAsync();
        var box = ana.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your card", Exact = true });
        await box.FillAsync(Reworded);
        await box.PressAsync("Enter");
        await ana.HasTheCard(Reworded);
        await ana.SeesTheState("saved");
        Assert.Equal([Reworded, First], await ana.OwnCards());
        await leader.GoesOnTo("Look again");
        await ana.SeesTheState("saved");
        await leader.IsInPhase("Look again");
        await ana.Page.UnrouteAllAsync();
        await ana.Reloads();
        await ana.HasTheCard(Reworded);
        Assert.Equal([Reworded, First], await ana.OwnCards());
    }

    [Fact]
    public async Task AnAnswerThatIsLostOnItsWayIsAskedForAgain_RM39()
    {
        NoLine();
        var leader = await ALeaderOfARoomThatWrites();
        var ana = await AParticipant("ana");
        var swallows = false;
        var addresses = new List<string>();
        await ana.Page.RouteWebSocketAsync("**/hubs/room**", socket =>
        {
            addresses.Add(socket.Url);
            var server = socket.ConnectToServer();
            var isDeaf = false;
            socket.OnMessage(message =>
            {
                isDeaf |= swallows && message.Text!.Contains("writeReason", StringComparison.Ordinal);
                server.Send(message.Text!);
            });
            server.OnMessage(message =>
            {
                if (!isDeaf)
                {
                    socket.Send(message.Text!);
                }
            });
        });
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz", "Walker");
        swallows = true;
        await ana.Writes(First);
        await leader.Sees("Everybody has written something.");
        swallows = false;
        await ana.SeesTheState("saved");
        await ana.Reloads();
        await ana.HasTheCard(First);
        Assert.Equal([First], await ana.OwnCards());

        // By it a proxy may know where a line of this room belongs (PQ22).
        Assert.All(addresses, address => Assert.EndsWith($"/hubs/room?room={leader.Code.Replace("-", "", StringComparison.Ordinal)}", address, StringComparison.Ordinal));
        Assert.True(addresses.Count >= 2);
    }
}
