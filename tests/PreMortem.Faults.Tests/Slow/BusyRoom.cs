using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Slow;

/// <summary>A room in Form where leaders reword long risks all the time, so that everybody is sent a lot, and people say that they are done, or not yet.</summary>
internal sealed class BusyRoom : IAsyncDisposable
{
    private const int Leaders = 8;
    private static readonly TimeSpan BetweenTwo = TimeSpan.FromMilliseconds(60);

    /// <summary>On a slow machine too little is worded for a line to owe too much; it is ended after 30 s all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<BareLine> _leaders = [];
    private readonly List<BareLine> _people = [];

    private BusyRoom(RunningProgram program, string code) => (Program, Code) = (program, code);

    public RunningProgram Program { get; }

    public string Code { get; }

    public static async Task<BusyRoom> Open(int people)
    {
        var program = await RunningProgram.Start();
        var room = new BusyRoom(program, await program.OpenSession(anonymous: false));
        for (var i = 0; i < Leaders; i++)
        {
            room._leaders.Add(await room.Enter("leader"));
        }

        for (var i = 0; i < people; i++)
        {
            room._people.Add(await room.Enter("participant"));
        }

        await room._leaders[0].Do("advance", new { to = "form", @override = "A rehearsal." });
        for (var i = 0; i < Leaders; i++)
        {
            await room._leaders[0].Do("formRisk", new { risk = $"k{i}", title = "A risk that is worded again and again" });
        }

        return room;
    }

    public Task<BareLine> Enter(string role, string? seat = null, int? window = null) =>
        BareLine.Enter(Program.Address, Program.LeaderKey, Code, role, seat, window);

    /// <summary>Works for a while; gives how long each person's answers took, in milliseconds, in order of length.</summary>
    public async Task<IReadOnlyList<double>> Work(TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        var took = new ConcurrentBag<double>();
        var leaders = _leaders.Select((leader, i) => Task.Run(() => Reword(leader, $"k{i}", over.Token)));
        var people = _people.Select(person => Task.Run(() => SayDone(person, took, over.Token)));
        await Task.WhenAll([.. leaders, .. people]);
        return [.. took.Order()];
    }

    /// <summary>Works until no more people than this are connected. Leaders who gave nothing are none of them (GA3).</summary>
    public async Task WorkUntilHere(int most)
    {
        var began = Stopwatch.GetTimestamp();
        while (await Here() > most)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"Still {await Here()} people here.");
            await Work(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>How many people are connected.</summary>
    public async Task<int> Here()
    {
        using var http = Program.Http();
        return (int)(await http.GetFromJsonAsync<JsonNode>($"/api/sessions/{Code}"))!["here"]!;
    }

    /// <summary>What the program holds in memory, in bytes.</summary>
    public long Memory()
    {
        using var process = Process.GetProcessById(Program.ProcessId);
        return process.WorkingSet64;
    }

    public static double Percentile(IReadOnlyList<double> ordered, double share) => ordered[(int)((ordered.Count - 1) * share)];

    public async ValueTask DisposeAsync()
    {
        foreach (var line in _leaders.Concat(_people))
        {
            await line.DisposeAsync();
        }

        await Program.DisposeAsync();
    }

    /// <summary>Each wording is nine thousand bytes to everybody in the room.</summary>
    private static async Task Reword(BareLine leader, string risk, CancellationToken over)
    {
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            var text = new string((char)(0x4e00 + (i % 500)), 1000);
            await leader.Do("wordRisk", new { risk, title = $"Worded {i} times", cause = text, @event = text, consequence = text });
            await Task.Delay(BetweenTwo, CancellationToken.None);
        }
    }

    private static async Task SayDone(BareLine person, ConcurrentBag<double> took, CancellationToken over)
    {
        for (var done = true; !over.IsCancellationRequested; done = !done)
        {
            var asked = Stopwatch.GetTimestamp();
            Assert.Equal("done", (string?)(await person.Do("imDone", new { done }))!["status"]);
            took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            await Task.Delay(BetweenTwo * 3, CancellationToken.None);
        }
    }
}
