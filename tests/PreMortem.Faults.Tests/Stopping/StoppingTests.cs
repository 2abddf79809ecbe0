using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PreMortem.Faults.Tests.Slow;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Stopping;

/// <summary>A program that is told to stop (LV11 to LV13).</summary>
public sealed class StoppingTests
{
    /// <summary>With nothing that hangs.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(3);

    /// <summary>And shorter than a write waits for a lock.</summary>
    private static readonly TimeSpan LongerThanAnAnswerTakes = TimeSpan.FromSeconds(1.5);

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
    public async Task WhatWaitsForAnotherProgramsLockIsStoredAndAnsweredBeforeTheLinesAreClosed_LV11()
    {
        await using var room = await StoppingRoom.Open(people: 5);
        using var other = new SqliteConnection($"Data Source={Path.Combine(room.Program.Folder, "premortem.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        var held = other.BeginTransaction(deferred: false);
        var asked = room.WriteMore(20);
        await room.Program.Signal("TERM");
        await Task.WhenAny(room.Stopped(), Task.Delay(LongerThanAnAnswerTakes, TestContext.Current.CancellationToken));
        await held.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await room.Program.Stop());
        await room.Stopped();
        Run.Say($"{room.Done.Count} were done and {room.NotSaved} not saved after another program's lock");
        Assert.Empty(asked.Except(room.Answered));
        Assert.Empty(room.Done.Except(room.Stored()));
    }

    [Fact]
    public async Task EverybodyIsAskedToComeBackAndIsThereAgainInTheSameSeat_LV12()
    {
        await using var room = await StoppingRoom.Open(people: 30);
        var ends = (string?)room.People[0].Records["timer"]["endsAt"];
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(0, await room.Program.Stop());
        var took = Stopwatch.GetElapsedTime(began);
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"Stopped in {took.TotalSeconds:F1} s under 30 people"));
        Assert.InRange(took, TimeSpan.Zero, Quick);
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

    [Theory]
    [InlineData(0, 4)]
    [InlineData(10, 12)]
    public async Task NeitherTwoHundredClientsNorDeafNorHungOnesHoldItForLong_LV13(int hung, int seconds)
    {
        await using var room = await StoppingRoom.Open(people: 20);
        var lines = await Task.WhenAll(Enumerable.Range(0, 180).Select(_ =>
            BareLine.Enter(room.Program.Address, room.Program.LeaderKey, room.Code, "participant", window: 4096)));
        foreach (var line in lines.Take(20))
        {
            line.StopReading();
        }

        using var halves = await HalfRequests.Send(room.Program, hung);
        await room.Write(more: 30);
        var began = Stopwatch.GetTimestamp();
        await room.Program.Signal("TERM");
        await room.Program.Signal("TERM");
        Assert.Equal(0, await room.Program.Stop().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        var took = Stopwatch.GetElapsedTime(began);
        await room.Stopped();
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"Stopped in {took.TotalSeconds:F1} s under 200 clients, 20 of them deaf, and {hung} requests of each kind that hung"));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(seconds));
        Assert.Equal("", room.Program.Output.Trim());
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ARequestThatBreaksOffIsNoFaultOfTheProgram_LV13(bool politely)
    {
        await using var program = await RunningProgram.Start();
        using (var halves = await HalfRequests.Send(program, 5))
        {
            await halves.BreakOff(politely);
        }

        Assert.Equal(0, await program.Stop());
        Assert.Equal("", program.Output.Trim());
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
