using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PreMortem.Faults.Tests.Crash;
using PreMortem.Web.Storage.Postgres;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Servers;

/// <summary>A meeting spread over servers, in which everybody does something all the time, while servers and database come to harm.</summary>
internal sealed class ServersRun : IAsyncDisposable
{
    /// <summary>So many people do something every quarter of a second; more take longer, for one machine carries all of them and all servers.</summary>
    private const int AllAtOncePace = 60;

    private readonly Cluster _cluster;
    private readonly string _code;
    private readonly int _pause;
    private readonly CancellationTokenSource _over = new();
    private readonly List<(Outbox Box, Func<Task<bool>> Act, Random Chance)> _people = [];
    private readonly ConcurrentDictionary<Outbox, long> _lastAnswer = new();
    private readonly ConcurrentDictionary<Outbox, string> _lastBreak = new();
    private readonly List<Task> _working = [];
    private readonly Lead _lead;

    private ServersRun(Cluster cluster, string code, int people, int seed)
    {
        (_cluster, _code, _pause) = (cluster, code, Math.Max(1, people / AllAtOncePace));
        var leader = new Outbox("leader", "The leader");
        _lead = new(leader, new(seed + 1));
        _people.Add((leader, _lead.DoSomething, new(seed + 2)));
        for (var i = 1; i < people; i++)
        {
            var box = new Outbox("participant", $"Person {i}");
            _people.Add((box, new Participant(box, $"p{i}", new(seed + (10 * i))).DoSomething, new(seed + (10 * i) + 1)));
        }
    }

    private IEnumerable<Outbox> Boxes => _people.Select(person => person.Box);

    public static async Task<ServersRun> Open(Cluster cluster, bool anonymous, int people, int seed)
    {
        var code = await cluster.Servers[0].OpenSession(anonymous);
        var run = new ServersRun(cluster, code, people, seed);
        var leader = run._people[0].Box;
        await leader.Enter(cluster.Address, cluster.LeaderKey, code);
        Assert.True(await leader.Do("advance", new { to = "write", @override = "A rehearsal." }));
        Assert.True(await leader.Do("extendTimer", new { seconds = 3600 }));
        run._working.AddRange(run._people.Select(person => Task.Run(() => run.Work(person.Box, person.Act, person.Chance))));
        await run.EverybodyIsBackSince(Stopwatch.GetTimestamp());
        return run;
    }

    /// <summary>The meeting goes on to a later phase.</summary>
    public void GoOnTo(string phase) => _lead.Aim = phase;

    /// <summary>Something happens, and everybody is back soon after its end.</summary>
    public async Task<TimeSpan> Through(string what, Func<Task> fault)
    {
        var done = Boxes.Sum(box => box.Acknowledged.Count);
        await fault();
        var took = await EverybodyIsBackSince(Stopwatch.GetTimestamp());
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"{what}: everybody was answered {took.TotalSeconds:F1} s after its end; {Boxes.Sum(box => box.Acknowledged.Count) - done} commands were done meanwhile."));
        return took;
    }

    /// <summary>Stops, and holds everything against what people were told.</summary>
    public async Task Look()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_working);
        foreach (var (box, _, chance) in _people)
        {
            await box.Enter(_cluster.Address, _cluster.LeaderKey, _code);
            await box.SendAgain(chance);
        }

        await ViewsAreEqual();
        using var database = new PostgresDatabase(_cluster.Database);
        var stored = Stored.Read(database, _code);
        stored.IsWhole();
        stored.Holds(Boxes);
        stored.RegisterAgrees();
        var cards = CardsSaid.AreAll(stored.Session, Boxes);
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"{Boxes.Count()} people: {Boxes.Sum(box => box.Sent)} commands sent, {Boxes.Sum(box => box.Acknowledged.Count)} acknowledged, {Boxes.Sum(box => box.SentAgain)} sent again; {stored.Log.Count} entries, {cards} cards and {stored.Session.Forming.Risks.Count} risks in the log."));
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_working);
        foreach (var box in Boxes)
        {
            await box.DisposeAsync();
        }

        _over.Dispose();
    }

    /// <summary>Comes back whenever the line breaks, sends again what was not acknowledged, and goes on.</summary>
    private async Task Work(Outbox box, Func<Task<bool>> act, Random chance)
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                await box.Enter(_cluster.Address, _cluster.LeaderKey, _code);
                await box.SendAgain(chance);
                while (!_over.IsCancellationRequested)
                {
                    _lastAnswer[box] = Stopwatch.GetTimestamp();
                    await Task.Delay(chance.Next(200, 300) * (box == _people[0].Box ? 1 : _pause), _over.Token);
                    var asked = Stopwatch.GetTimestamp();
                    await act();
                    _lastAnswer[box] = asked;
                }
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (Exception broken) when (Outbox.IsTheKill(broken))
            {
                _lastBreak[box] = broken.Message;
                await Task.Delay(chance.Next(100, 300));
            }
        }
    }

    /// <summary>Until each of them has asked something after a moment and was answered.</summary>
    private async Task<TimeSpan> EverybodyIsBackSince(long moment)
    {
        while (Boxes.Any(box => _lastAnswer.GetValueOrDefault(box) < moment))
        {
            Assert.True(Stopwatch.GetElapsedTime(moment) < TimeSpan.FromSeconds(60), NotBackSince(moment));
            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(moment);
    }

    private string NotBackSince(long moment)
    {
        var away = Boxes.Where(box => _lastAnswer.GetValueOrDefault(box) < moment).ToList();
        return $"{away.Count} never came back, {away.Count(box => box.IsIn)} of them in the room; what broke their lines last: {string.Join(' ', away.Select(box => _lastBreak.GetValueOrDefault(box, "nothing")).Distinct().Take(3))}";
    }

    /// <summary>A screen, and windows of a leader's and a participant's seat, at every server.</summary>
    private async Task ViewsAreEqual()
    {
        foreach (var (role, token) in (IReadOnlyList<(string, string?)>)[("screen", null), ("leader", _people[0].Box.Token), ("participant", _people[1].Box.Token)])
        {
            var windows = new List<HubClient>();
            foreach (var server in _cluster.Servers)
            {
                windows.Add(await HubClient.Connect(server.Address, role == "leader" ? server.LeaderKey : null));
                await windows[^1].Invoke("Enter", new { code = _code, @as = role, seat = token });
            }

            foreach (var window in windows.Skip(1))
            {
                await window.Until(records => Text(records) == Text(windows[0].Records), $"{role}s see the same at every server");
            }

            foreach (var window in windows)
            {
                await window.DisposeAsync();
            }
        }
    }

    private static string Text(IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonNode> records) => string.Join('\n', records
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key} {pair.Value.ToJsonString()}"));
}
