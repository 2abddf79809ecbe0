using System.CommandLine;
using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Scenarios;
using PreMortem.Load.Servers;

namespace PreMortem.Load;

/// <summary>One command a scenario.</summary>
internal static class Commands
{
    private static readonly Option<int[]> s_people = new("--people") { Description = "How many people; several runs where several are named.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> s_rounds = new("--rounds") { Description = "How often each figure is measured on each side.", DefaultValueFactory = _ => 3 };
    private static readonly Option<double> s_seconds = new("--seconds") { Description = "How long one measurement lasts.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> s_program = new("--program") { Description = "The premortem.dll to measure; this build's own unless named." };
    private static readonly Option<double[]> s_rate = new("--rate") { Description = "Cards a second: one number, or from and to (5 20).", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> s_random = new("--random") { Description = "Cards come at random moments instead of evenly." };

    public static RootCommand Root { get; } = Make();

    private static RootCommand Make()
    {
        var root = new RootCommand("Measures PreMortem beside a bare SignalR broadcast.");
        var bare = new Command("bare", "Serve the bare broadcast hub.");
        bare.SetAction((_, _) => BareHub.Serve());
        root.Add(bare);
        root.Add(Scenario("share", "Steady sharing: from the sender's command to the last person's frame.", [200, 500, 1_000, 2_000], (bench, people, parsed) => Share.Run(bench, people, PaceOf(parsed))));
        return root;
    }

    private static Pace PaceOf(ParseResult parsed)
    {
        var rate = parsed.GetValue(s_rate) is { Length: > 0 } named ? named : [5, 20];
        return new(rate[0], rate[^1], parsed.GetValue(s_random));
    }

    private static Command Scenario(string name, string about, int[] sizes, Func<Bench, int, ParseResult, Task> run)
    {
        var command = new Command(name, about) { s_people, s_rounds, s_seconds, s_program, s_rate, s_random };
        command.SetAction(async (parsed, _) =>
        {
            var bench = BenchOf(parsed);
            foreach (var people in parsed.GetValue(s_people) is { Length: > 0 } named ? named : sizes)
            {
                await run(bench, people, parsed);
            }

            Console.WriteLine();
            Console.WriteLine(bench.Table);
            return bench.Table.Faults.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static Bench BenchOf(ParseResult parsed) => new(
        Path.GetFullPath(parsed.GetValue(s_program) ?? Path.Combine(AppContext.BaseDirectory, "premortem.dll")),
        parsed.GetValue(s_rounds),
        parsed.GetValue(s_seconds),
        new Table());
}
