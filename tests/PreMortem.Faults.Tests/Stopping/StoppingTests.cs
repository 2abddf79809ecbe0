using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PreMortem.Faults.Tests.Slow;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Stopping;

/// <summary>A program that is told to stop (LV11 to LV13).</summary>
public sealed class StoppingTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task AProgramThatIsToldToStopEndsWithoutAFault_LV13(string signal)
    {
        await using var program = await RunningProgram.Start();
        Assert.Equal(0, await program.Stop(signal));
        Assert.Equal("", program.Output.Trim());
    }

    [Fact]
    public async Task WhatWasAskedBeforeIsAnsweredAndWhatWasDoneIsStored_LV11()
    {
        await using var room = await StoppingRoom.Open(people: 60);
        await room.Write(more: 30);
        var asked = room.Asked;
        await room.Program.Signal("TERM");
        Assert.Equal(0, await room.Program.Stop());
        await room.Stopped();
        Run.Say($"{asked.Count} commands were open when it was told to stop; {room.Done.Count} were done in all, {room.NotSaved} not saved");
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(room.Answered));
        Assert.Empty(room.Done.Except(room.Stored()));
        Assert.Equal("", room.Program.Output.Trim());
    }

    [Fact]
    public async Task EverybodyIsAskedToComeBackAndIsThereAgainInTheSameSeat_LV12()
    {
        await using var room = await StoppingRoom.Open(people: 30);
        var ends = (string?)room.People[0].Records["timer"]["endsAt"];
        Assert.Equal(0, await room.Program.Stop());
        Assert.All(room.People, person => Assert.Contains("\"type\":7,\"allowReconnect\":true", person.Client.AllFrames, StringComparison.Ordinal));

        await room.Program.StartAgain();
        foreach (var person in room.People)
        {
            await using var again = await Person.Enter(room.Program.Address, room.Program.LeaderKey, room.Code, "participant", seat: person.Token);
            Assert.Equal(person.SeatId, again.SeatId);
            Assert.Equal("write", again.Phase);
            Assert.Equal(ends, (string?)again.Records["timer"]["endsAt"]);
        }
    }

    [Fact]
    public async Task NeitherTwoHundredClientsNorDeafNorHungOnesHoldItForLong_LV13()
    {
        await using var room = await StoppingRoom.Open(people: 20);
        var lines = await Task.WhenAll(Enumerable.Range(0, 180).Select(_ =>
            BareLine.Enter(room.Program.Address, room.Program.LeaderKey, room.Code, "participant", window: 4096)));
        foreach (var line in lines.Take(20))
        {
            line.StopReading();
        }

        // A form whose second half never comes.
        using var hung = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await hung.ConnectAsync(IPAddress.Loopback, room.Program.Address.Port, TestContext.Current.CancellationToken);
        await hung.SendAsync(
            Encoding.ASCII.GetBytes($"POST /api/initiatives HTTP/1.1\r\nHost: {room.Program.Address.Authority}\r\nAuthorization: Bearer {room.Program.LeaderKey}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"),
            TestContext.Current.CancellationToken);
        await room.Write(more: 30);
        var began = Stopwatch.GetTimestamp();
        await room.Program.Signal("TERM");
        await room.Program.Signal("TERM");
        Assert.Equal(0, await room.Program.Stop().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        var took = Stopwatch.GetElapsedTime(began);
        await room.Stopped();
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"Stopped in {took.TotalSeconds:F1} s under 200 clients, 20 of them deaf, and a request that hung"));
        Assert.InRange(took, TimeSpan.Zero, Longest);
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }
    }

    [Fact]
    public async Task StoppedFromInsideItAsksEverybodyToComeBackToo_LV12()
    {
        await using var server = new RoomServer();
        await server.InitializeAsync();
        await using var ana = await Person.Enter(server, await server.OpenSession(), "participant", "Ana");
        await server.Stop();
        Assert.Contains("\"type\":7,\"allowReconnect\":true", ana.Client.AllFrames, StringComparison.Ordinal);
        await server.Start();
    }
}
