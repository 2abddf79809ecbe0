using System.Diagnostics;
using System.Globalization;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>A meeting whose server is killed again and again, at any moment: in the middle of a burst, while people come back, while it starts.</summary>
internal sealed class CrashRun : IAsyncDisposable
{
    private static readonly string[] FromTheStart = ["write", "write", "share", "form", "close"];
    private static readonly string[] FromTheRegister = ["form", "form", "concern", "treat", "treat", "own", "close"];

    /// <summary>Who comes to a program that has just started waits no longer, on a machine with other work too.</summary>
    private static readonly TimeSpan Welcome = TimeSpan.FromSeconds(10);

    private readonly RunningProgram _program;
    private readonly string _code;
    private readonly string[] _phases;
    private readonly Random _chance;
    private readonly Lead _lead;
    private readonly List<(Outbox Box, Func<Task<bool>> Act, Random Chance)> _people = [];

    private CrashRun(RunningProgram program, string code, int people, bool fromTheRegister, int seed)
    {
        (_program, _code, _chance, _phases) = (program, code, new(seed), fromTheRegister ? FromTheRegister : FromTheStart);
        var leader = new Outbox("leader", "The leader");
        _lead = new(leader, new(seed + 1));
        _people.Add((leader, _lead.DoSomething, new(seed + 2)));
        for (var i = 1; i < people; i++)
        {
            var box = new Outbox("participant", $"Person {i}");
            _people.Add((box, new Participant(box, $"p{i}", new(seed + (10 * i))).DoSomething, new(seed + (10 * i) + 1)));
        }
    }

    public int Kills { get; private set; }

    public int WhileStarting { get; private set; }

    public int Checks { get; private set; }

    public int Cards { get; private set; }

    public int Entries { get; private set; }

    public int Risks { get; private set; }

    private int Done => Boxes.Sum(box => box.Acknowledged.Count);

    private IEnumerable<Outbox> Boxes => _people.Select(person => person.Box);

    private TimeSpan LongestStart { get; set; }

    private TimeSpan LongestComingIn { get; set; }

    /// <param name="fromTheRegister">Whether cards are written and shared and risks formed before the first kill.</param>
    public static async Task<CrashRun> Open(bool anonymous, int people, bool fromTheRegister, int seed)
    {
        var program = await RunningProgram.Start();
        var run = new CrashRun(program, await program.OpenSession(anonymous), people, fromTheRegister, seed);
        var leader = run._people[0].Box;
        await leader.Enter(program, run._code);
        Assert.True(await leader.Do("advance", new { to = "write", @override = "A rehearsal." }));
        Assert.True(await leader.Do("extendTimer", new { seconds = 3600 }));
        if (fromTheRegister)
        {
            await run.FormRisks();
        }

        return run;
    }

    /// <summary>Kills this many times, and looks at everything after each.</summary>
    public async Task Kill(int times)
    {
        for (var kill = 0; kill < times; kill++)
        {
            _lead.Aim = _phases[kill * _phases.Length / times];
            await Round();
            if (_chance.Next(4) == 0)
            {
                await KillWhileItStarts();
            }

            var began = Stopwatch.GetTimestamp();
            await _program.StartAgain();
            LongestStart = Longer(LongestStart, Stopwatch.GetElapsedTime(began));
            await Look(kill);
            if (kill % 10 == 9)
            {
                Run.Say(Told());
            }
        }
    }

    public string Told() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kills} kills, {WhileStarting} of them while it started; {Boxes.Sum(box => box.Sent)} commands sent, {Done} acknowledged, {Boxes.Sum(box => box.SentAgain)} sent again; {Entries} entries, {Cards} cards and {Risks} risks in the log; {Checks} checks; the longest start {LongestStart.TotalSeconds:F1} s, the longest coming in after it {LongestComingIn.TotalSeconds:F1} s");

    public async ValueTask DisposeAsync()
    {
        foreach (var box in Boxes)
        {
            await box.DisposeAsync();
        }

        await _program.DisposeAsync();
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Everybody writes for a while; most cards are shared, and the first risks formed.</summary>
    private async Task FormRisks()
    {
        await Task.WhenAll(_people.Skip(1).Select(person => person.Box.Enter(_program, _code)));
        await WorkInPeace();
        _lead.Aim = "share";
        for (var act = 0; act < 30; act++)
        {
            await _lead.DoSomething();
        }

        _lead.Aim = "form";
        for (var act = 0; act < 15; act++)
        {
            await _lead.DoSomething();
        }
    }

    private async Task Round()
    {
        using var over = new CancellationTokenSource();
        var working = _people.Select(person => Task.Run(() => Work(person.Box, person.Act, person.Chance, over.Token))).ToList();
        await Task.Delay(_chance.Next(0, 200));

        // One round in four is over before everybody is back; the others when the room has said "done" some more times.
        var enough = _chance.Next(4) == 0 ? 0 : Done + _chance.Next(10, 400);
        for (var wait = 0; wait < 200 && Done < enough; wait++)
        {
            await Task.Delay(_chance.Next(10, 40));
        }

        await _program.Kill();
        Kills++;
        await over.CancelAsync();
        await Task.WhenAll(working);
    }

    /// <summary>Comes back, sends again what was not acknowledged, and goes on until the line breaks.</summary>
    private async Task Work(Outbox box, Func<Task<bool>> act, Random chance, CancellationToken over)
    {
        try
        {
            await box.Enter(_program, _code);
            await box.SendAgain(chance);
            while (!over.IsCancellationRequested)
            {
                await act();
                await Task.Delay(box.Role == "leader" ? chance.Next(20, 50) : chance.Next(60, 140), over);
            }
        }
        catch (Exception broken) when (broken is OperationCanceledException || Outbox.IsTheKill(broken))
        {
            // The program is gone; what was not acknowledged waits in the box.
        }

        await box.Leave();
    }

    private async Task KillWhileItStarts()
    {
        var starting = _program.StartAgain();
        await Task.Delay(_chance.Next(0, 1200));
        await _program.Kill();
        Kills++;
        WhileStarting++;
        try
        {
            await starting;
        }
        catch (InvalidOperationException)
        {
            // It was killed before it could say where it listens.
        }
    }

    private async Task Look(int kill)
    {
        var stored = Stored.Read(_program.Folder, _code);
        stored.IsWhole();
        stored.Holds(Boxes);
        stored.RegisterAgrees();
        (Entries, Cards, Risks) = (stored.Log.Count, CardsSaid.AreAll(stored.Session, Boxes), stored.Session.Forming.Risks.Count);
        Checks += 4;
        var leader = _people[0].Box;
        var participant = Boxes.Skip(1).FirstOrDefault(box => box.Token is not null);
        if (leader.Token is not null && participant is not null)
        {
            var waited = await FreshViews.AreOf(stored.Session, _program, _code, leader, participant);
            Assert.InRange(waited, TimeSpan.Zero, Welcome);
            LongestComingIn = Longer(LongestComingIn, waited);
            Checks += 3;
            if (kill % 4 == 0)
            {
                await WorkInPeace();
                await FreshViews.HeldByFrames(_program, _code, leader);
                await FreshViews.HeldByFrames(_program, _code, participant);
                Checks += 2;
            }
        }
    }

    /// <summary>For half a second nothing breaks: whoever was told by frames holds what somebody is told who comes in.</summary>
    private async Task WorkInPeace()
    {
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        await Task.WhenAll(_people.Where(person => person.Box.IsIn).Select(async person =>
        {
            await person.Box.SendAgain(person.Chance);
            while (!over.IsCancellationRequested)
            {
                await person.Act();
                await Task.Delay(person.Chance.Next(60, 140), CancellationToken.None);
            }
        }));
    }
}
