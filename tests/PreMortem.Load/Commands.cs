using System.CommandLine;
using System.Diagnostics;
using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Scenarios;
using PreMortem.Load.Servers;

namespace PreMortem.Load;

/// <summary>One command a scenario.</summary>
internal static class Commands
{
    private const string ResultsFile = "tests/PreMortem.Load/RESULTS.md";

    private static readonly Option<int[]> s_people = new("--people") { Description = "How many people; several runs where several are named.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> s_rounds = new("--rounds") { Description = "How often each figure is measured on each side.", DefaultValueFactory = _ => 3 };
    private static readonly Option<double> s_seconds = new("--seconds") { Description = "How long one measurement lasts.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> s_program = new("--program") { Description = "The premortem.dll to measure; this build's own unless named." };
    private static readonly Option<double[]> s_rate = new("--rate") { Description = "Cards a second: one number, or from and to (5 20).", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> s_random = new("--random") { Description = "Cards come at random moments instead of evenly." };
    private static readonly Option<int> s_outstanding = new("--outstanding") { Description = "How many cards are outstanding at full speed.", DefaultValueFactory = _ => 64 };
    private static readonly Option<int> s_cards = new("--cards") { Description = "How many cards are in the room, or how many each writes.", DefaultValueFactory = _ => 0 };

    private static readonly Option<int> s_servers = new("--servers") { Description = "How many servers share the database.", DefaultValueFactory = _ => 3 };
    private static readonly Option<string?> s_results = new("--results") { Description = "Where a page of the results is written; nowhere unless named." };

    public static RootCommand Root { get; } = Make();

    private static RootCommand Make()
    {
        var root = new RootCommand("Measures PreMortem beside a bare SignalR broadcast, and checks that nothing is lost.");
        var bare = new Command("bare", "Serve the bare broadcast hub.");
        bare.SetAction((_, _) => BareHub.Serve());
        root.Add(bare);
        root.Add(Scenario("room", "One room of a size: sharing, a burst, full speed, writing, a vote, joining and coming back.", [1_000], (bench, people, _) => All.Room(bench, people)));
        root.Add(Scenario("share", "Steady sharing: from the sender's command to the last person's frame.", [200, 500, 1_000, 2_000], (bench, people, parsed) => Share.Run(bench, people, PaceOf(parsed)), s_rate, s_random));
        root.Add(Scenario("burst", "A card of everybody in ten seconds.", [1_000], (bench, people, _) => Burst.Run(bench, people, Math.Min(10, bench.Seconds))));
        root.Add(Scenario("full", "As fast as it goes.", [500, 1_000, 2_000], (bench, people, parsed) => Full.Run(bench, people, parsed.GetValue(s_outstanding)), s_outstanding));
        root.Add(Scenario("write", "Everybody writes in silence.", [1_000], (bench, people, parsed) => Write.Run(bench, people, Given(parsed, 1), bench.Seconds, bench.Rounds), s_cards));
        root.Add(Scenario("vote", "Everybody picks concerns in five seconds.", [1_000], (bench, people, _) => Vote.Run(bench, people, Math.Min(5, bench.Seconds))));
        root.Add(Scenario("join", "First joins, all at once.", [1_000], (bench, people, _) => Join.AtOnce(bench, people)));
        root.Add(Scenario("join-into", "What one more first join costs in a room of a size.", [200, 2_000], (bench, people, _) => Join.Into(bench, people)));
        root.Add(Scenario("return", "All come back at once.", [1_000, 2_000], (bench, people, parsed) => Return.Run(bench, people, Given(parsed, 1_000)), s_cards));
        root.Add(Scenario("memory", "What an idle connection keeps.", [1_000], (bench, people, _) => Memory.Idle(bench, people)));
        root.Add(Scenario("memory-load", "What the program needs at twenty cards a second.", [2_000], (bench, people, _) => Memory.UnderLoad(bench, people)));
        root.Add(Scenario("rooms", "200 rooms of so many people beside one.", [15], (bench, people, _) => Rooms.Run(bench, 200, people)));
        foreach (var name in new[] { "long", "export" })
        {
            root.Add(Scenario(name, "A room with 2,000 cards: what one more costs, also while its register is downloaded.", [200], (bench, people, parsed) => LongRoom.Run(bench, people, Given(parsed, 2_000)), s_cards));
        }

        root.Add(Scenario("start", "Start-up with 1,000 old sessions.", [0], (bench, _, parsed) => StartUp.Run(bench, Given(parsed, 1_000)), s_cards));
        root.Add(Scenario("short", "Every scenario small and once: whether all arrives and is kept.", [20], (bench, people, _) => All.Short(bench with { Rounds = 1, Seconds = Math.Min(0.5, bench.Seconds) }, people)));
        root.Add(Page("servers", "One room at one server with SQLite, and spread over several on one PostgreSQL.", Results.OfServers,
            parsed => Spread.NewTable(parsed.GetValue(s_servers)), (bench, parsed) => Spread.Run(bench, PeopleOf(parsed, 300), parsed.GetValue(s_servers)), s_servers));
        root.Add(Page("capacity", "What one database and one server carry.", Results.OfCapacity,
            _ => Capacity.NewTable(), (bench, parsed) => Capacity.Run(bench, PeopleOf(parsed, 1_000))));
        root.Add(Everything());
        return root;
    }

    private static Command Everything()
    {
        var command = new Command("all", $"Every figure; remakes {ResultsFile}. Run it where the solution is, on a machine that does nothing else.") { s_rounds, s_program };
        command.SetAction(async (parsed, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            var bench = BenchOf(parsed);
            await All.Run(bench);
            await Results.Write(ResultsFile, Results.OfAll, bench, Stopwatch.GetElapsedTime(began));
            return Told(bench.Table);
        });
        return command;
    }

    private static Command Page(string name, string about, About page, Func<ParseResult, Table> table, Func<Bench, ParseResult, Task> run, params Option[] more)
    {
        var command = new Command(name, about) { s_people, s_rounds, s_seconds, s_program, s_results };
        foreach (var option in more)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            var bench = BenchOf(parsed) with { Table = table(parsed) };
            await run(bench, parsed);
            if (parsed.GetValue(s_results) is { } path)
            {
                await Results.Write(path, page, bench, Stopwatch.GetElapsedTime(began));
            }

            return Told(bench.Table);
        });
        return command;
    }

    private static int PeopleOf(ParseResult parsed, int otherwise) => parsed.GetValue(s_people) is [var people, ..] ? people : otherwise;

    private static Command Scenario(string name, string about, int[] sizes, Func<Bench, int, ParseResult, Task> run, params Option[] more)
    {
        var command = new Command(name, about) { s_people, s_rounds, s_seconds, s_program };
        foreach (var option in more)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, _) =>
        {
            var bench = BenchOf(parsed);
            foreach (var people in parsed.GetValue(s_people) is { Length: > 0 } named ? named : sizes)
            {
                await run(bench, people, parsed);
            }

            return Told(bench.Table);
        });
        return command;
    }

    private static Bench BenchOf(ParseResult parsed) => new(
        Path.GetFullPath(parsed.GetValue(s_program) ?? Path.Combine(AppContext.BaseDirectory, "premortem.dll")),
        parsed.GetValue(s_rounds),
        parsed.CommandResult.Command.Options.Contains(s_seconds) ? parsed.GetValue(s_seconds) : 10,
        new Table());

    private static Pace PaceOf(ParseResult parsed)
    {
        var rate = parsed.GetValue(s_rate) is { Length: > 0 } named ? named : [All.Steady.From, All.Steady.To];
        return new(rate[0], rate[^1], parsed.GetValue(s_random));
    }

    private static int Given(ParseResult parsed, int otherwise) => parsed.GetValue(s_cards) is > 0 and var cards ? cards : otherwise;

    private static int Told(Table table)
    {
        Console.WriteLine();
        Console.WriteLine(table);
        Console.WriteLine(table.Generator);
        return table.Faults.Count == 0 ? 0 : 1;
    }
}
